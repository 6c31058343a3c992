// "Watch this site", in both browsers: by pointer, by keyboard, what is kept of it, and what happens when the site changes.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {pressIn} from '../support/boxes.mjs';
import {accessFaults, isTooWide, popupOf, textOf} from '../support/own_pages.mjs';
import {BROWSERS, SCREENSHOTS, cardsOf, eventually, openBrowser} from '../support/browser.mjs';

const ORIGIN = 'https://work.example.test/*';
const THREAD = 'https://work.example.test/deals/81/talk';

const message = (who, mine, words) =>
  `<div class="Row_item__x${who.length}Kq9 ${mine ? 'is-mine' : ''}"><div class="Row_head__aB3x1"><a class="Name_link__Zz81q" href="/people/${who}">${who}</a> <time>10:00</time></div><p class="Text_body__q1w2e">${words}</p></div>`;
const page = (rows, extra = '') => `<!doctype html><html lang="ja"><meta charset="utf-8"><title>やりとり</title>
  <style>body{font:15px sans-serif;margin:0}main{max-width:700px;margin:0 auto}[class*=Row_item]{padding:12px;border-bottom:1px solid #ddd}${extra}</style>
  <header><a href="/">Work</a></header><main><h1>やりとり</h1><section>${rows.join('')}</section>
  <div class="Editor_root__p0o9i"><textarea name="reply-text" rows="3" cols="50"></textarea><button id="send">送る</button></div></main>
  <script>globalThis.pressed = 0; for (const type of ['click', 'mousedown', 'pointerdown']) document.addEventListener(type, () => pressed++, true);</script></html>`;
const ROWS = [
  message('acme', false, 'はじめまして。ご応募ありがとうございます。'),
  message('kotori', true, 'よろしくお願いします。ポートフォリオをお送りします。'),
  message('acme', false, '契約の前に、本名とご住所を教えてください。'),
];

const panelText = async (tab) =>
  (
    await tab.shadows(
      '[data-tokumei="chooser"]',
      (root) => root.querySelector('.panel').innerText ?? root.querySelector('.panel').textContent
    )
  )[0] ?? '';
const says = async (tab, pattern) => {
  const text = await eventually(
    () => panelText(tab),
    (words) => pattern.test(words)
  );
  assert.match(text, pattern);
  return text;
};
const press = (tab, label) => pressIn(tab, 'chooser', label);
const ask = (browser, message_) => browser.inExtension((what) => chrome.runtime.sendMessage(what), message_);

for (const name of BROWSERS) {
  describe(`adding a site in ${name}`, () => {
    let browser;
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name);
      browser.serve(THREAD, page(ROWS));
      await browser.grant(ORIGIN);
    });
    after(() => browser.close());

    const choose = async (tab) => ask(browser, {kind: 'choose_site', tabId: await browser.tabId(tab)});

    test('by pointer: what would be read is shown, checked, kept, and read from then on', async () => {
      const tab = await browser.open(THREAD);
      await choose(tab);
      await says(tab, /相手からのメッセージを1つ押してください/);
      await tab.hover('section > div:nth-child(1) p');
      await says(tab, /3件をメッセージとして読みます.*はじめまして/s);
      await tab.screenshot(join(SCREENSHOTS, `chooser-message-${name}.png`));
      await tab.click('section > div:nth-child(1) p');
      await says(tab, /書いた人の名前を押して/);
      await tab.click('section > div:nth-child(1) a');
      await says(tab, /自分が書いたメッセージ/);
      await tab.hover('section > div:nth-child(2) p');
      await says(tab, /1件が自分のメッセージ/);
      await tab.click('section > div:nth-child(2) p');
      await says(tab, /返信を書く欄/);
      await tab.click('textarea');
      await says(tab, /work\.example\.test\/deals\/…\/talk のようなページ/);
      const preview = await says(tab, /3件のメッセージが見つかりました。下の一覧のうち1件が警告になります/);
      assert.match(preview, /警告:.*本名/);
      assert.match(preview, /自分/);
      await tab.screenshot(join(SCREENSHOTS, `chooser-preview-${name}.png`));
      assert.equal(await tab.evaluate(() => location.pathname), '/deals/81/talk', 'no link was followed');
      assert.equal(await tab.evaluate(() => globalThis.pressed), 0, 'the page got no press');
      await press(tab, '保存して見守る');
      await says(tab, /保存しました/);
      await press(tab, '閉じる');
      assert.equal(
        (
          await eventually(
            () => cardsOf(tab),
            (found) => found.length > 0
          )
        ).length,
        1,
        'read at once'
      );

      const [{site, text, faults}] = await ask(browser, {kind: 'own_profiles'});
      assert.deepEqual(faults, []);
      const profile = JSON.parse(text);
      assert.equal(site, 'site-work-example-test');
      assert.deepEqual(profile.hosts, ['work.example.test']);
      assert.deepEqual(profile.pages, [{kind: 'message', path: '^/deals/[^/]+/talk/?$', stage: 'unknown'}]);
      assert.deepEqual(profile.selectors, {
        composer: ['textarea[name="reply-text"]'],
        message: ['[class*="Row_item__"]'],
        sender: ['[class*="Name_link__"]'],
      });
      assert.deepEqual(profile.speakers, [
        {selector: '.is-mine', speaker: 'worker'},
        {selector: '*', speaker: 'client'},
      ]);
      await tab.close();
    });

    test('a site that calls its conversations by names: all of them are watched, and other pages by their address, as notices', async () => {
      const site = 'https://names.example.test';
      await browser.grant(`${site}/*`);
      const rows = (one) => page(ROWS.map((row) => row.replaceAll('acme', one)));
      for (const one of ['tanaka', 'suzuki']) browser.serve(`${site}/inbox/${one}`, rows(one));
      browser.serve(`${site}/inbox`, rows('list'));
      browser.serve(`${site}/company/about-us`, rows('about'));
      const stage = '<p class="order-status">仮払い済み</p>';
      browser.serve(
        `${site}/orders/81`,
        rows('other')
          .replace(/Row_item__\w+/g, 'entry')
          .replace('<section>', `${stage}<section>`)
      );
      const tab = await browser.open(`${site}/inbox/tanaka`);
      await choose(tab);
      await says(tab, /相手からのメッセージ/);
      await tab.click('section > div:nth-child(1) p');
      for (let step = 0; step < 3; ++step) await press(tab, 'スキップ');
      await says(tab, /names\.example\.test\/inbox\/… のようなページ/);
      await press(tab, '保存して見守る');
      await says(tab, /保存しました/);
      await press(tab, '閉じる');
      const [{text}] = await ask(browser, {kind: 'own_profiles'}).then((all) =>
        all.filter((one) => /names/.test(one.site))
      );
      assert.deepEqual(JSON.parse(text).pages, [{kind: 'message', path: '^/inbox/[^/]+/?$', stage: 'unknown'}]);

      const cardAt = async (path) => {
        await tab.goto(`${site}${path}`);
        const [card] = await eventually(
          () => cardsOf(tab),
          (found) => found.length > 0
        );
        return card;
      };
      assert.match((await cardAt('/inbox/suzuki')).risk, /warning/);
      assert.match(
        (await cardAt('/inbox')).risk,
        /warning/,
        'by the words of its address; its messages are those that were shown'
      );
      const guessed = await cardAt('/orders/81');
      assert.match(guessed.risk, /notice/);
      assert.match(guessed.text, /仮払い後/);
      await tab.goto(`${site}/company/about-us`);
      const tabId = await browser.tabId(tab);
      const state = () => ask(browser, {kind: 'popup_state', tabId}).then((answer) => answer.tab);
      assert.equal((await eventually(state, (now) => now?.layout === 'other')).layout, 'other');
      assert.deepEqual(await cardsOf(tab), []);
      await ask(browser, {kind: 'remove_profile', site: 'site-names-example-test'});
      await tab.close();
    });

    test('class names with other hashes are found again; when nothing fits any more, health says so', async () => {
      const tab = await browser.open(THREAD);
      await eventually(
        () => cardsOf(tab),
        (found) => found.length > 0
      );
      browser.serve(THREAD, page(ROWS).replace(/(Row_item__|Name_link__|Text_body__)\w+/g, '$1n3wH4'));
      await tab.reload();
      assert.equal(
        (
          await eventually(
            () => cardsOf(tab),
            (found) => found.length > 0
          )
        ).length,
        1
      );
      browser.serve(
        THREAD,
        page(ROWS)
          .replace(/Row_item__\w+/g, 'entry')
          .replace(/Name_link__\w+/g, 'who')
      );
      await tab.reload();
      const health = async () => (await ask(browser, {kind: 'site_health'}))['site-work-example-test']?.message;
      const {layout, selectors} = await eventually(health, (found) => found?.layout === 'generic');
      assert.equal(layout, 'generic');
      assert.equal(selectors.message, 0);
      const [{text}] = await ask(browser, {kind: 'own_profiles'});
      await ask(browser, {kind: 'save_profile', text: text.replace('"message": [', '"message": [".entry",')});
      assert.equal(
        (await eventually(health, (found) => found?.layout === 'known')).layout,
        'known',
        'read anew at once'
      );
      await ask(browser, {kind: 'save_profile', text});
      await tab.close();
    });

    test('on the options page: a broken profile is refused by key, a removed one can be had back', async () => {
      const tab = await browser.openExtension('options/options.html#site/site-work-example-test');
      const field = () => tab.evaluate(() => document.querySelector('#profile')?.value ?? '');
      const text = await eventually(field, (value) => value !== '');
      assert.match(text, /Row_item__/);
      const write = (value) =>
        tab.evaluate((words) => {
          document.querySelector('#profile').value = words;
        }, value);
      await write(text.replace('[class*=\\"Row_item__\\"]', 'div[['));
      // A change made elsewhere draws the page anew: what is being written stays.
      await ask(browser, {kind: 'site_settings', site: 'site-work-example-test', change: {sensitivity: 'strict'}});
      const drawn = await eventually(
        () => tab.evaluate(() => document.querySelector('#site-sensitivity').value),
        (value) => value === 'strict'
      );
      assert.equal(drawn, 'strict');
      await tab.click('#profile-save');
      const notice = () => textOf(tab, '#notices');
      const refused = await eventually(notice, (words) => words !== '');
      assert.match(refused, /selectors\.message\[0\].*CSSセレクターとして読めません/);
      assert.match(refused, /何も変更していません/);
      assert.deepEqual(await accessFaults(tab), []);
      await tab.resize({width: 400, height: 800});
      assert.equal(await isTooWide(tab), false);
      await tab.screenshot(join(SCREENSHOTS, `options-profile-${name}.png`), {fullPage: true});
      await tab.click('#profile-remove');
      assert.match(await eventually(notice, (words) => /削除しました/.test(words)), /削除しました/);
      assert.deepEqual(await ask(browser, {kind: 'own_profiles'}), []);
      await tab.click('#undo');
      await eventually(notice, (words) => /保存しました/.test(words));
      assert.equal((await ask(browser, {kind: 'own_profiles'}))[0].text, text);
      await tab.close();
    });

    test('edited, exported, removed; a broken file changes nothing and says which key is wrong', async () => {
      const [{text}] = await ask(browser, {kind: 'own_profiles'});
      const broken = JSON.parse(text);
      broken.contact.policy = 'sometimes';
      assert.deepEqual(await ask(browser, {kind: 'save_profile', text: JSON.stringify(broken)}), {
        faults: [{key: 'contact.policy', expected: 'name'}],
      });
      assert.deepEqual((await ask(browser, {kind: 'save_profile', text: '{'})).faults, [{key: '', expected: 'json'}]);
      const thief = {...JSON.parse(text), site: 'thief', hosts: ['crowdworks.jp']};
      assert.deepEqual((await ask(browser, {kind: 'save_profile', text: JSON.stringify(thief)})).faults, [
        {key: 'hosts', expected: 'host_taken'},
      ]);
      assert.equal((await ask(browser, {kind: 'own_profiles'}))[0].text, text, 'nothing has changed');
      const edited = {...JSON.parse(text), name: {en: 'Work', ja: 'しごと'}};
      assert.deepEqual(await ask(browser, {kind: 'save_profile', text: JSON.stringify(edited)}), {
        site: 'site-work-example-test',
        faults: [],
      });
      assert.match((await ask(browser, {kind: 'own_profiles'}))[0].text, /しごと/);
      await ask(browser, {kind: 'remove_profile', site: 'site-work-example-test'});
      assert.deepEqual(await ask(browser, {kind: 'own_profiles'}), []);
    });

    test('the popup offers it on a page that nobody knows', async () => {
      browser.serve(THREAD, page(ROWS));
      const tab = await browser.open(THREAD);
      const popup = await popupOf(browser, tab);
      assert.match(
        await eventually(
          () => textOf(popup, '#offer'),
          (words) => words !== ''
        ),
        /このサイトを見守る/
      );
      await popup.screenshot(join(SCREENSHOTS, `popup-watch-${name}.png`));
      await popup.click('#watch');
      await tab.front();
      await says(tab, /相手からのメッセージを1つ押してください/);
      await tab.press('Escape');
      await tab.close();
    });

    test('by keyboard alone; Escape leaves the page as it was', async () => {
      browser.serve(THREAD, page(ROWS));
      const tab = await browser.open(THREAD);
      await choose(tab);
      await says(tab, /相手からのメッセージ/);
      // main → h1 → section → its first row
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) await tab.press(key);
      await says(tab, /3件をメッセージとして読みます/);
      await tab.press('Enter');
      await says(tab, /書いた人の名前/);
      await tab.press('Escape');
      assert.equal(
        await eventually(
          () => panelText(tab),
          (words) => words === ''
        ),
        ''
      );
      await tab.click('#send');
      assert.ok((await tab.evaluate(() => globalThis.pressed)) > 0, 'the page gets presses again');
      assert.deepEqual(await ask(browser, {kind: 'own_profiles'}), [], 'nothing was kept');
      await tab.close();
    });
  });
}

for (const [language, colorScheme] of [
  ['en', 'dark'],
  ['ja', 'dark'],
]) {
  test(`the chooser in ${language}, ${colorScheme}`, async () => {
    const browser = await openBrowser('chromium', {language, colorScheme, viewport: {width: 480, height: 800}});
    try {
      browser.serve(THREAD, page(ROWS, 'html{color-scheme:dark}body{background:#16191d;color:#eee}'));
      await browser.grant(ORIGIN);
      const tab = await browser.open(THREAD);
      await ask(browser, {kind: 'choose_site', tabId: await browser.tabId(tab)});
      await says(tab, language === 'en' ? /Press one message/ : /相手からのメッセージ/);
      await tab.click('section > div:nth-child(1) p');
      for (let step = 0; step < 3; ++step) await press(tab, language === 'en' ? 'Skip' : 'スキップ');
      await says(tab, language === 'en' ? /would be warned about/ : /警告になります/);
      await tab.screenshot(join(SCREENSHOTS, `chooser-${language}-${colorScheme}.png`));
    } finally {
      await browser.close();
    }
  });
}
