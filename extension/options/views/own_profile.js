/** What the user has taught about sites: as text to edit, as a file to take along, and what is wrong in it. */
import '../../shared/browser_api.js';
import {node} from '../../shared/nodes.js';
import {readProfile} from '../../shared/profile_shape.js';
import {sortedJson} from '../../shared/sorted_json.js';
import {PROFILE_FAULTS} from '../../shared/profiles.js';
import {faultList, subheading} from '../parts.js';

const {text} = globalThis.tokumei.api;

function download(name, content) {
  const url = URL.createObjectURL(new Blob([content], {type: 'application/json'}));
  node('a', {href: url, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Keeps a profile; one that is not whole changes nothing and says which key is wrong. */
async function keep({act, say}, written) {
  const {faults = [], site, error} = checked(written) ?? (await act('save_profile', {text: written}));
  if (error) return;
  say(
    faults.length > 0
      ? node('div', {className: 'box danger', role: 'alert'}, node('p', {}, text('profileRefused')), faultList(faults))
      : node('p', {className: 'box good', role: 'status'}, text('profileKept', site))
  );
}

/** Selectors can be tried here only: the background has no document. Null when nothing is wrong. */
function checked(written) {
  try {
    const {faults} = readProfile(JSON.parse(written));
    return faults.length > 0 ? {faults} : null;
  } catch {
    return {faults: [{key: '', expected: 'json'}]};
  }
}

/**
 * The user's own profile of a site; nothing where there is none.
 * @param {import('../options.js').App} app
 * @param {string} site
 */
export function ownProfileRows(app, site) {
  const own = app.settings.userProfiles[site];
  if (!own) return [];
  const field = node('textarea', {id: 'profile', rows: 14, spellcheck: false, ariaLabel: text('profileText')});
  field.value = sortedJson(own);
  const button = (id, words, click, className = '') =>
    node('button', {type: 'button', id, className, on: {click}}, words);
  return [
    ...subheading(text('ownProfileTitle'), text('profileNote')),
    field,
    node(
      'div',
      {className: 'actions'},
      button('profile-save', text('profileSave'), () => keep(app, field.value), 'main'),
      button('profile-export', text('profileExport'), () => download(`${site}.json`, sortedJson(own))),
      button('profile-remove', text('profileRemove'), () => remove(app, site, own), 'dangerous')
    ),
  ];
}

async function remove(app, site, own) {
  const {error} = await app.act('remove_profile', {site});
  if (error) return;
  const undo = node('button', {type: 'button', id: 'undo'}, text('undo'));
  undo.addEventListener('click', () => keep(app, sortedJson(own)));
  app.say(node('div', {className: 'box good row'}, node('p', {className: 'name'}, text('profileRemoved')), undo));
}

/** @param {import('../options.js').App} app */
export function profileFileRows(app) {
  const read = async ({target}) => {
    const [file] = target.files;
    if (file) await keep(app, await file.text());
    target.value = '';
  };
  return [
    ...subheading(text('profileAddTitle'), text('profileAddNote')),
    node(
      'label',
      {},
      text('profileFile'),
      node('input', {type: 'file', id: 'profile-file', accept: '.json,application/json', on: {change: read}})
    ),
  ];
}

/** What was skipped in profiles, by file and key. @param {Record<string, any>} userProfiles */
export function profileFaultRows(userProfiles) {
  const own = Object.entries(userProfiles).flatMap(([site, value]) =>
    readProfile(value).faults.map(({key, expected}) => ({key: `${site}: ${key}`, expected}))
  );
  const shipped = PROFILE_FAULTS.map(({file, key, expected}) => ({key: `${file}: ${key}`, expected}));
  const faults = [...shipped, ...own];
  return faults.length > 0 ? [...subheading(text('profileFaults'), text('profileFaultsNote')), faultList(faults)] : [];
}
