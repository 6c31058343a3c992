/**
 * What a person who reports a fault may paste anywhere: versions, states and numbers. No text of a page, no address, no
 * own words, no own data, no client. Pure.
 */

/**
 * @param {object} what
 * @param {string} what.version of the extension
 * @param {string} what.browser
 * @param {{state: string, version: string}} what.host
 * @param {any[]} what.sites
 * @param {Record<string, any>} what.health
 * @param {any} what.settings
 * @param {{key: string, expected: string}[]} what.faults
 */
export function debugText({version, browser, host, sites, health, settings, faults}) {
  const lines = [
    `Tokumei ${version}`,
    `browser: ${browser}`,
    `host: ${host.state} ${host.version}`.trimEnd(),
    `settings: ${settings.sensitivity}, off: ${settings.off.join(' ') || '-'}, draft ${settings.guards.draft}, nda ${settings.guards.nda}`,
    `own: always ${settings.always.length}, never ${settings.never.length}, data ${settings.ownData.length}, dismissed ${settings.dismissed.length}`,
    `policy: sites ${settings.policy.sites.join(' ') || '-'}, locked ${settings.policy.locked.join(' ') || '-'}`,
    // A key may hold what the user typed; its first part is a name of ours.
    `faults: ${faults.map(({key, expected}) => `${key.split(/[.[]/)[0]} ${expected}`).join(', ') || '-'}`,
  ];
  for (const {site, on, granted} of sites.filter((one) => one.on)) {
    lines.push(`${site}: on ${on}, granted ${granted}`);
    for (const [kind, {layout, at, read, selectors}] of Object.entries(health[site] ?? {})) {
      const found = Object.entries(selectors).map(([name, count]) => `${name} ${count}`);
      lines.push(`  ${kind}: ${layout}, read ${read}, ${new Date(at).toISOString()}, ${found.join(' ')}`.trimEnd());
    }
  }
  return `${lines.join('\n')}\n`;
}
