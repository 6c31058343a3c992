/** The marketplaces: which are watched, and how well they are read. */
import '../../shared/browser_api.js';
import {node} from '../../shared/nodes.js';
import {pausedUntil} from '../../shared/settings.js';
import {row, rows} from '../../shared/rows.js';
import {heading} from '../parts.js';
import {siteState} from '../site_state.js';
import {profileFileRows} from './own_profile.js';
import {siteSwitch} from '../../shared/site_switch.js';

const {text} = globalThis.tokumei.api;

/** @param {import('../options.js').App} app */
export function sitesView(app) {
  const {sites, settings, health} = app;
  const lines = sites.map((one) => {
    const {state, tone} = siteState(one, pausedUntil(settings, one.site, Date.now()), health[one.site]);
    const link = node('a', {className: 'whole', href: `#site/${one.site}`, id: `site-${one.site}`}, one.name);
    return row(
      {name: link, note: `${text(`siteState_${state}`)} · ${one.hosts.join(', ')}`, tone},
      siteSwitch(app, one, `switch-${one.site}`)
    );
  });
  const none = node('p', {className: 'empty', hidden: true}, text('sitesNoneFound'));
  const search = node('input', {
    type: 'search',
    id: 'search',
    ariaLabel: text('sitesSearch'),
    placeholder: text('sitesSearch'),
    on: {
      input: ({target}) => {
        const wanted = target.value.trim().toLowerCase();
        for (const line of lines) line.hidden = !line.textContent.toLowerCase().includes(wanted);
        none.hidden = lines.some((line) => !line.hidden);
      },
    },
  });
  return [
    ...heading(text('optionsView_sites'), text('sitesNote')),
    search,
    rows(...lines),
    none,
    ...profileFileRows(app),
  ];
}
