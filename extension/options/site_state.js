/** The state of a site in one word and tone. Pure. */

/**
 * @param {{on: boolean, granted: boolean}} site as sites_list answers
 * @param {number} pausedUntil 0 when it is not paused
 * @param {Record<string, {layout: string, at: number}>|undefined} health by kind of page
 * @returns {{state: 'off'|'denied'|'paused'|'unread'|'unknown'|'generic'|'watched', tone: 'good'|'notice'|'warning'|'quiet'}}
 */
export function siteState({on, granted}, pausedUntil, health) {
  if (!on) return {state: 'off', tone: 'quiet'};
  if (!granted) return {state: 'denied', tone: 'warning'};
  if (pausedUntil > 0) return {state: 'paused', tone: 'quiet'};
  const latest = Object.values(health ?? {}).sort((a, b) => b.at - a.at)[0];
  if (!latest) return {state: 'unread', tone: 'good'};
  if (latest.layout === 'unknown') return {state: 'unknown', tone: 'warning'};
  if (latest.layout === 'generic') return {state: 'generic', tone: 'notice'};
  return {state: 'watched', tone: 'good'};
}
