// What the worker is about to give: drafts, agreements, the profile, a posting; in both browsers, with the real host.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {goneIs, pressIn, saidBy, textsOf} from '../support/boxes.mjs';
import {BROWSERS, SCREENSHOTS, eventually, openBrowser} from '../support/browser.mjs';
import {COMPOSER, sentIn, sentSoonIn, threadPage} from '../support/thread_page.mjs';

const THREAD = 'https://crowdworks.jp/proposals/71';

for (const name of BROWSERS) {
  describe(name, () => {
    let browser;
    before(async () => {
      await mkdir(SCREENSHOTS, {recursive: true});
      browser = await openBrowser(name);
      browser.serve(THREAD, threadPage({messages: [{text: 'よろしくお願いします。'}], after: COMPOSER}));
    });
    after(() => browser.close());
    const picture = (tab, what) => tab.screenshot(join(SCREENSHOTS, `${what}-${name}.png`));

    test('a draft with a phone number: a quiet line, one question on sending, never another', async () => {
      const tab = await browser.open(THREAD);
      await tab.click('textarea');
      await tab.type('電話は090-1234-5678です。');
      const line = await saidBy(tab, 'line', /電話番号/);
      assert.match(line, /下書きにあなたの個人情報があります/);
      await picture(tab, 'draft-line');

      await tab.click('#send');
      const question = await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      assert.match(question, /090-1234-5678/);
      assert.match(question, /承認された申請が必要/);
      await picture(tab, 'draft-question');
      assert.deepEqual(await sentIn(tab), [], 'nothing is sent while the question stands');

      await tab.press('Enter'); // the safe answer has the focus
      assert.ok(await goneIs(tab, 'dialog'));
      assert.deepEqual(await sentIn(tab), []);
      assert.equal(await tab.evaluate(() => document.activeElement.name), 'message[body]', 'back to the text');

      await tab.click('#send');
      await pressIn(tab, 'dialog', 'このまま送る');
      assert.ok(await goneIs(tab, 'dialog'));
      await saidBy(tab, 'line', /もう一度押すと/);
      await tab.click('#send');
      assert.deepEqual(await sentSoonIn(tab), ['電話は090-1234-5678です。'], 'sent once, as it was written');
      await tab.click('#send');
      assert.equal((await sentSoonIn(tab, 2)).length, 2, 'the same words are asked about once');
      await tab.close();
    });

    test('by keyboard alone; Escape goes back', async () => {
      const tab = await browser.open(THREAD);
      await tab.click('textarea');
      await tab.type('電話は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      await tab.press('Tab');
      await tab.press('Enter');
      await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      await tab.press('Escape');
      assert.ok(await goneIs(tab, 'dialog'));
      assert.deepEqual(await sentIn(tab), []);
      assert.equal(await tab.evaluate(() => document.activeElement.name), 'message[body]');
      await tab.close();
    });

    test('a draft without personal information is sent as if nobody watched', async () => {
      const tab = await browser.open(THREAD);
      await tab.click('textarea');
      await tab.type('納期は来週の金曜日で承知しました。');
      await tab.press('Tab');
      await tab.press('Enter');
      assert.deepEqual(await sentSoonIn(tab), ['納期は来週の金曜日で承知しました。']);
      assert.deepEqual(await textsOf(tab, 'line'), []);
      await tab.close();
    });

    test('Enter that chooses a word of Japanese input is left alone', async () => {
      browser.serve(
        'https://crowdworks.jp/proposals/72',
        threadPage({
          messages: [{text: 'よろしくお願いします。'}],
          after: `<div id="editor" contenteditable="true" style="min-height:3em;border:1px solid"></div><button id="send">送信</button>
            <script>
              window.keys = [];
              editor.addEventListener('keydown', (event) => {
                if (event.key === 'Enter') keys.push(event.isComposing || event.keyCode === 229 ? 'composing' : 'send');
              });
            </script>`,
        })
      );
      const tab = await browser.open('https://crowdworks.jp/proposals/72');
      await tab.click('#editor');
      await tab.type('電話は090-1234-5678です。');
      await saidBy(tab, 'line', /電話番号/);
      const prevented = await tab.evaluate(() => {
        const enter = (more) => new KeyboardEvent('keydown', {key: 'Enter', bubbles: true, cancelable: true, ...more});
        const editor = document.querySelector('#editor');
        editor.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true, data: 'ほ'}));
        const composing = [enter({isComposing: true}), enter({keyCode: 229})].map(
          (event) => !editor.dispatchEvent(event)
        );
        editor.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '本'}));
        return composing;
      });
      assert.deepEqual(prevented, [false, false]);
      assert.deepEqual(await tab.evaluate(() => window.keys), ['composing', 'composing']);
      await tab.press('Enter');
      await saidBy(tab, 'dialog', /電話番号を送ろうとしています/);
      assert.deepEqual(
        await tab.evaluate(() => window.keys),
        ['composing', 'composing'],
        'the page did not hear the last'
      );
      assert.equal(
        await tab.evaluate(() => document.querySelector('#editor').textContent),
        '電話は090-1234-5678です。'
      );
      await tab.close();
    });

    test('an agreement: what it reveals, to whom, how to decline; the one with the site itself gets a line', async () => {
      browser.serve(
        'https://crowdworks.jp/proposals/73',
        threadPage({
          messages: [{text: 'よろしくお願いします。'}],
          after: `<section><h2>秘密保持契約</h2><p>クライアントとの秘密保持契約です。</p>
            <button id="agree">秘密保持契約の同意リクエストを送信する</button></section>
            <section><h2>秘密保持契約</h2><p>クラウドワークスとの間の秘密保持契約です。</p><button id="own">同意する</button></section>
            <form><label><input type="checkbox" id="box"> NDA(機密保持)に同意する</label></form>
            <a id="about" href="#x">秘密保持契約について詳しく</a>
            <script>window.done = []; for (const id of ['agree', 'own', 'box', 'about'])
              document.getElementById(id).addEventListener('click', () => done.push(id));</script>`,
        })
      );
      const tab = await browser.open('https://crowdworks.jp/proposals/73');
      const done = () => tab.evaluate(() => window.done);
      await eventually(() => tab.evaluate(() => document.querySelector('[data-tokumei="status"]') !== null), Boolean);
      await tab.click('#about');
      await tab.click('#own');
      assert.deepEqual(await done(), ['about', 'own']);
      assert.match(
        await saidBy(tab, 'line', /クラウドワークスとの秘密保持契約/),
        /クライアントに氏名や住所が渡るものではありません/
      );

      await tab.click('#agree');
      const question = await saidBy(tab, 'dialog', /秘密保持契約に同意しようとしています/);
      const parts = [/氏名と住所/, /相手/, /時点/, /義務はありません/, /控えさせていただいて/];
      parts.forEach((part) => assert.match(question, part));
      await picture(tab, 'agreement');
      await tab.press('Escape');
      assert.deepEqual(await done(), ['about', 'own']);

      await tab.click('#box');
      await saidBy(tab, 'dialog', /秘密保持契約/);
      assert.equal(await tab.evaluate(() => document.querySelector('#box').checked), false);
      await pressIn(tab, 'dialog', '内容を理解して進む');
      assert.ok(await goneIs(tab, 'dialog'));
      await tab.click('#box');
      assert.equal(await tab.evaluate(() => document.querySelector('#box').checked), true);
      await tab.close();
    });

    test('the profile: what everybody sees, what nobody, and the text', async () => {
      browser.serve(
        'https://crowdworks.jp/profile/edit',
        `<!doctype html><html lang="ja"><meta charset="utf-8"><title>プロフィール</title><main><h1>プロフィール編集</h1><form><table>
          <tr><th>氏名</th><td>山田 太郎 <select id="name"><option selected>公開</option><option>非公開</option></select></td></tr>
          <tr><th>住所</th><td><label><input type="radio" name="a">公開</label><label><input type="radio" name="a" checked>非公開</label></td></tr>
          <tr><th>得意なこと</th><td>文章</td></tr></table>
          <textarea rows="4" cols="50">ライターです。ご連絡は yamada@example.com まで。</textarea></form></main></html>`
      );
      const tab = await browser.open('https://crowdworks.jp/profile/edit');
      const card = await saidBy(tab, 'card', /誰でも見られる個人情報が2件あります/);
      assert.match(card, /氏名 公開/);
      assert.match(card, /住所 非公開/);
      assert.match(card, /文章の中に「yamada@example.com」/);
      await picture(tab, 'profile');
      await pressIn(tab, 'card', 'ここへ移動: 氏名');
      assert.equal(await tab.evaluate(() => document.activeElement.id), 'name');
      await tab.evaluate(() => {
        const select = document.querySelector('#name');
        select.selectedIndex = 1;
        select.dispatchEvent(new Event('change', {bubbles: true}));
      });
      assert.match(await saidBy(tab, 'card', /1件あります/), /氏名 非公開/);
      await tab.close();
    });

    test('a posting: what the application will ask for, at its top', async () => {
      const tab = await browser.open('https://crowdworks.jp/public/jobs/1');
      const card = await saidBy(tab, 'card', /応募時に求められる個人情報/);
      assert.match(card, /本名/);
      assert.equal((await textsOf(tab, 'card')).length, 1, 'one card for the whole posting');
      assert.ok(
        await tab.evaluate(() => {
          const place = document.querySelector('[data-tokumei="card"]');
          const posting = document.querySelector('.job_offer_detail_table');
          return Boolean(place.compareDocumentPosition(posting) & Node.DOCUMENT_POSITION_FOLLOWING);
        })
      );
      await pressIn(tab, 'card', '詳しく');
      await picture(tab, 'posting');
      await tab.close();
    });
  });
}

for (const name of BROWSERS) {
  test(`${name}: without a host a draft can be sent, and is said not to be checked`, async () => {
    const browser = await openBrowser(name, {host: false});
    try {
      browser.serve(THREAD, threadPage({messages: [{text: 'よろしくお願いします。'}], after: COMPOSER}));
      const tab = await browser.open(THREAD);
      await tab.click('textarea');
      await tab.type('電話は090-1234-5678です。');
      assert.match(await saidBy(tab, 'line', /確認できていません/), /送信はできます/);
      await tab.click('#send');
      assert.deepEqual(await sentSoonIn(tab), ['電話は090-1234-5678です。']);
      await tab.screenshot(join(SCREENSHOTS, `draft-unchecked-${name}.png`));
    } finally {
      await browser.close();
    }
  });
}
