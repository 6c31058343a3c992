/** One marketplace: on or off, what is different from all sites, how it is read, what was dismissed there. */
import '../../shared/browser_api.js';
import {node, sensitivityOptions} from '../../shared/nodes.js';
import {pausedUntil} from '../../shared/settings.js';
import {row, rows} from '../../shared/rows.js';
import {categorySwitches, dateText, heading, selectRow, subheading, switched} from '../parts.js';
import {siteState} from '../site_state.js';
import {siteSwitch} from '../../shared/site_switch.js';
import {dismissedRows} from './dismissed.js';
import {healthRows} from './health.js';
import {ownProfileRows} from './own_profile.js';
import {sitesView} from './sites.js';

const {text} = globalThis.tokumei.api;
const AS_ALL = 'as_all';

/**
 * @param {import('../options.js').App} app
 * @param {string} [id]
 */
export function siteView(app, id) {
  const {settings, sites, health, categories, act} = app;
  const site = sites.find((one) => one.site === id);
  if (!site) return sitesView(app);
  const own = settings.sites[site.site] ?? {};
  const locked = (key) => settings.policy.locked.includes(key);
  const change = (one) => act('site_settings', {site: site.site, change: one});
  const until = pausedUntil(settings, site.site, Date.now());
  const {state, tone} = siteState(site, until, health[site.site]);
  const onOff = (on) => text(on ? 'on' : 'off');

  /** As for all sites, or its own. */
  const choice = ({id: inputId, name, key, lock, general, options, read, words}) =>
    selectRow({
      id: inputId,
      name,
      value: own[key] === undefined ? AS_ALL : String(own[key]),
      options: [[AS_ALL, text('asForAll', words(general))], ...options],
      disabled: locked(lock),
      changed: (value) => change({[key]: value === AS_ALL ? null : read(value)}),
    });
  const flag = (inputId, key, lock, general) =>
    choice({
      id: inputId,
      name: text(key === 'draftGuard' ? 'guardDraft' : key === 'ndaGuard' ? 'guardNda' : 'postingSummary'),
      key,
      lock,
      general,
      options: [
        ['true', onOff(true)],
        ['false', onOff(false)],
      ],
      read: (value) => value === 'true',
      words: onOff,
    });

  return [
    node('a', {className: 'back', href: '#sites'}, text('siteBack')),
    ...heading(site.name, site.hosts.join(', ')),
    rows(
      row(
        {
          name: text(`siteState_${state}`),
          note: site.forced ? text('popupForced') : until > 0 ? text('status_paused_hour', dateText(until)) : undefined,
          tone,
        },
        until > 0 &&
          node(
            'button',
            {type: 'button', id: 'resume', on: {click: () => change({pausedUntil: null})}},
            text('popupResume')
          ),
        siteSwitch(app, site, 'switch')
      )
    ),
    ...subheading(text('siteRules')),
    ruleRows(site),
    ...subheading(text('siteWarnings'), text('siteWarningsNote')),
    rows(
      choice({
        id: 'site-sensitivity',
        name: text('generalSensitivity'),
        key: 'sensitivity',
        lock: 'sensitivity',
        general: settings.sensitivity,
        options: sensitivityOptions(),
        read: (value) => value,
        words: (value) => text(`sensitivity_${value}`),
      }),
      flag('site-draft', 'draftGuard', 'guards', settings.guards.draft),
      flag('site-nda', 'ndaGuard', 'guards', settings.guards.nda),
      flag('site-posting', 'postingSummary', 'postingSummary', settings.postingSummary)
    ),
    node(
      'details',
      {open: own.off !== undefined},
      node('summary', {id: 'site-categories'}, text('siteCategories')),
      own.off !== undefined &&
        node(
          'button',
          {type: 'button', className: 'quiet', id: 'as-all', on: {click: () => change({off: null})}},
          text('siteCategoriesAsAll')
        ),
      categorySwitches({
        categories,
        off: own.off ?? settings.off,
        prefix: 'site-category',
        disabled: locked('off'),
        changed: (category, on) =>
          act('site_settings', (now) => ({
            site: site.site,
            change: {off: switched(now.sites[site.site]?.off ?? now.off, category, on)},
          })),
      })
    ),
    ...subheading(text('optionsView_health')),
    healthRows(health[site.site]),
    ...ownProfileRows(app, site.site),
    ...subheading(text('optionsView_dismissed')),
    dismissedRows(
      app,
      settings.dismissed.filter((one) => one.site === site.site)
    ),
  ];
}

/** The site's rule on contacts, with where it was read and when; how well its pages are known. */
function ruleRows({name, contact, layout}) {
  const {policy, source, checked_on: checkedOn} = contact;
  return rows(
    row(
      {
        name: text(`contact_${policy}`, name),
        note: source ? checkedOn && text('siteRuleChecked', checkedOn) : text('contactAsSet'),
      },
      source &&
        node('a', {href: source, target: '_blank', rel: 'noreferrer', id: 'rule-source'}, text('siteRuleSource'))
    ),
    row({name: text(`siteLayout_${layout.certainty}`), note: layout.note})
  );
}
