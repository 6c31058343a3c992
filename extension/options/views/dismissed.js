/** What the user dismissed, each with Undo. */
import '../../shared/browser_api.js';
import {node} from '../../shared/nodes.js';
import {row, rows} from '../../shared/rows.js';
import {categoryName, dateText, empty, heading} from '../parts.js';

const {text} = globalThis.tokumei.api;
const AT_ONCE = 50;

/** How many are shown, until the page is left: there may be thousands. */
let shown = AT_ONCE;

/**
 * @param {import('../options.js').App} app
 * @param {import('../../shared/settings.js').Dismissal[]} dismissed
 */
export function dismissedRows(app, dismissed) {
  const {sites, categories, act} = app;
  if (dismissed.length === 0) return empty(text('dismissedNone'));
  /** @param {import('../../shared/settings.js').Dismissal} dismissal */
  const nameOf = ({scope, key, category}) =>
    scope === 'category'
      ? text('dismissedCategory', categoryName(categories, category ?? ''))
      : scope === 'client'
        ? text('dismissedClient', key)
        : text('dismissedMessage');
  const siteName = (site) => sites.find((one) => one.site === site)?.name ?? site;
  const newestFirst = [...dismissed].sort((a, b) => b.at - a.at);
  const list = rows(
    ...newestFirst.slice(0, shown).map((one) => {
      const name = nameOf(one);
      return row(
        {name, note: `${siteName(one.site)} · ${dateText(one.at)}`},
        node(
          'button',
          {
            type: 'button',
            id: `undo-${one.id}`,
            ariaLabel: `${name}: ${text('undo')}`,
            on: {click: () => act('undismiss', {id: one.id})},
          },
          text('undo')
        )
      );
    })
  );
  if (dismissed.length <= shown) return list;
  const more = node('button', {type: 'button', id: 'dismissed-more'}, text('dismissedMore', dismissed.length - shown));
  const place = node('div', {}, list, node('div', {className: 'actions'}, more));
  more.addEventListener('click', () => {
    shown += AT_ONCE;
    place.replaceWith(dismissedRows(app, dismissed));
  });
  return place;
}

/** @param {import('../options.js').App} app */
export function dismissedView(app) {
  const {settings, sites, act} = app;
  const off = sites.filter(({site, on}) => !on && settings.sites[site]?.on === false);
  return [
    ...heading(text('optionsView_dismissed'), text('dismissedNote')),
    ...(off.length > 0
      ? [
          rows(
            ...off.map(({site, name}) =>
              row(
                {name: text('dismissedSite', name)},
                node(
                  'button',
                  {
                    type: 'button',
                    id: `undo-site:${site}`,
                    ariaLabel: `${name}: ${text('undo')}`,
                    on: {click: () => act('enable_site', {site})},
                  },
                  text('undo')
                )
              )
            )
          ),
        ]
      : []),
    dismissedRows(app, settings.dismissed),
  ];
}
