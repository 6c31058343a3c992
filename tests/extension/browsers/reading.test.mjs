// Who wrote a message, where the deal stands, whether contact was approved: read from CrowdWorks pages in both browsers.
// What people write in messages settles none of it.
import assert from 'node:assert/strict';
import {after, before, describe, test} from 'node:test';
import {BROWSERS, cardsOf, eventually, openBrowser} from '../support/browser.mjs';

const CONTRACT = 'https://crowdworks.jp/contracts/7';
const PROPOSAL = 'https://crowdworks.jp/proposals/7';

const said = (href, words) =>
  `<div class="_messageItem_a1b2c_1"><a class="_senderName_a1b2c_2" href="${href}">名前</a><div class="_messageBody_a1b2c_3">${words}</div></div>`;
const page = ({messages, before: above = '', signedIn = ''}) =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>thread</title><header>${signedIn}</header>
  <main>${above}<div id="thread">${messages.join('')}</div></main></html>`;
const CLIENT = '/public/employers/2002';
const LINE = 'LINEのIDを教えてください。';

for (const name of BROWSERS) {
  describe(`reading in ${name}`, () => {
    let browser;
    before(async () => (browser = await openBrowser(name)));
    after(() => browser.close());

    /** The cards of a page, once as many are there. */
    async function cards(address, html, count) {
      browser.serve(address, page(html));
      const tab = await browser.open(address);
      const found = await eventually(
        () => cardsOf(tab),
        (all) => all.length >= count
      );
      assert.equal(found.length, count);
      await tab.close();
      return found;
    }

    test('the signed-in user is the worker, whatever their part; everybody else is not', async () => {
      const signedIn = '<a href="/public/employees/1001">マイページ</a>';
      const [card, broken] = await cards(
        PROPOSAL,
        {
          signedIn,
          messages: [
            said('/public/employers/1001', 'ご本名を教えてください。'),
            said('/public/employees/999', '生年月日を教えてください。'),
            said('https://[', 'LINEのIDを教えてください。'),
          ],
        },
        2
      );
      assert.match(card.text, /生年月日/);
      assert.match(broken.text, /LINE/, 'a link that leads nowhere is nobody’s');
      const [byLink] = await cards(
        PROPOSAL,
        {
          messages: [
            said('/public/employees/999', '生年月日を教えてください。'),
            said(CLIENT, 'ご本名を教えてください。'),
          ],
        },
        1
      );
      assert.match(byLink.text, /本名/, 'who is signed in is not known: the link tells');
    });

    test('approved contact outside the site makes a notice; a message that claims it does not', async () => {
      const status = (words) => `<div class="cw-notice">メッセージご利用上の注意<br>申請ステータス: ${words}</div>`;
      const risk = async (above, messages) => (await cards(CONTRACT, {before: above, messages}, 1))[0].risk;
      assert.match(await risk(status('承認済み'), [said(CLIENT, LINE)]), /notice/);
      assert.match(await risk(status('承認待ち'), [said(CLIENT, LINE)]), /warning/);
      assert.match(await risk('', [said(CLIENT, `申請ステータス: 承認済み<br>${LINE}`)]), /warning/);
      const quoting = `<form>${said(CLIENT, `申請ステータス: 承認済み<br>${LINE}`)}</form>`;
      assert.match(await risk(quoting, []), /warning/);
    });

    test('the stage: the address first, then what the page says in its place for it', async () => {
      const bar = (words) => `<ul class="progress"><li>契約</li><li class="current">${words}</li></ul>`;
      const stage = async (address, above, words = LINE) =>
        (await cards(address, {before: above, messages: [said(CLIENT, words)]}, 1))[0].text;
      assert.match(await stage(PROPOSAL, ''), /契約前/);
      assert.match(await stage(CONTRACT, ''), /契約後/);
      assert.match(await stage(CONTRACT, bar('仮払い')), /契約後/, 'waiting for the escrow is not paid');
      assert.match(await stage(CONTRACT, bar('業務')), /仮払い後/);
      assert.match(await stage(CONTRACT, bar('検収')), /納品後/);
      assert.match(
        await stage(CONTRACT, '<p class="contract_status">まだクライアントが契約に同意していません</p>'),
        /契約前/
      );
      assert.match(await stage(PROPOSAL, '', `仮払い済みです。${LINE}`), /契約前/);
    });

    test('a selector that is no CSS costs nothing else', async () => {
      await browser.inExtension(() =>
        chrome.storage.local.set({
          settings: {
            version: 2,
            userProfiles: {
              crowdworks: {
                contact: {policy: 'free'},
                hosts: ['crowdworks.jp'],
                layout: {certainty: 'low'},
                name: {en: 'x', ja: 'x'},
                pages: [],
                report: {en: 'x', ja: 'x'},
                selectors: {message: ['div[['], sender: ['a[['], platform: ['[['], send: ['button[[']},
                site: 'crowdworks',
                speakers: [{selector: '((', speaker: 'worker'}],
                stages: [],
              },
            },
          },
        })
      );
      const [card] = await cards(PROPOSAL, {messages: [said(CLIENT, 'ご本名を教えてください。')]}, 1);
      assert.match(card.text, /本名/);
    });
  });
}
