/**
 * What we put into a page: nodes built of texts, never of markup, in closed shadow roots that the page cannot look into.
 */
(() => {
  'use strict';
  /** @type {any} */
  const tokumei = globalThis.tokumei;
  const {api} = tokumei;
  const LANGUAGE = api.language();
  const SVG = 'http://www.w3.org/2000/svg';

  /** Known by identity, with what is in each: a page can write our attribute on an element of its own, to hide text from us. */
  const ours = new WeakMap();

  /**
   * @param {string} tag
   * @param {Record<string, any>} [properties] of the node, or attributes where the node has no such property
   * @param {...(Node|string)} children
   * @returns {any}
   */
  function element(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in node) /** @type {any} */ (node)[name] = value;
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  // The outline tells the risks apart without colour: a circle, a triangle, an octagon.
  const SHAPES = {
    notice: 'M10 1.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17z',
    warning:
      'M10 1.6c.6 0 1.1.3 1.4.8l7.4 13.4c.6 1.1-.2 2.4-1.4 2.4H2.6c-1.2 0-2-1.3-1.4-2.4L8.6 2.4c.3-.5.8-.8 1.4-.8z',
    danger: 'M6.4 1.5h7.2l4.9 4.9v7.2l-4.9 4.9H6.4l-4.9-4.9V6.4z',
  };
  const SIGNS = {
    notice: 'M10 9v5M10 5.9v.2',
    warning: 'M10 7.2v4.8M10 14.8v.2',
    danger: 'M10 5.2v6M10 14.4v.2',
  };

  /** @param {'notice'|'warning'|'danger'} risk */
  function sign(risk) {
    const picture = document.createElementNS(SVG, 'svg');
    picture.setAttribute('viewBox', '0 0 20 20');
    picture.setAttribute('class', 'sign');
    picture.setAttribute('aria-hidden', 'true');
    for (const [name, path] of [
      ['shape', SHAPES[risk]],
      ['stroke', SIGNS[risk]],
    ]) {
      const part = document.createElementNS(SVG, 'path');
      part.setAttribute('class', name);
      part.setAttribute('d', path);
      picture.append(part);
    }
    return picture;
  }

  /**
   * An element of ours for the page, and the closed root in it.
   * @param {'card'|'chip'|'line'|'status'|'dialog'} kind
   * @param {...Element} children the first is what is seen
   * @returns {{place: HTMLElement, root: ShadowRoot}}
   */
  function box(kind, ...children) {
    const place = element('div', {'data-tokumei': kind});
    ours.set(place, children[0]);
    place.lang = LANGUAGE;
    place.dir = 'ltr';
    const root = place.attachShadow({mode: 'closed'});
    tokumei.look.dress(root);
    root.append(...children);
    // What is typed and pressed in here is no business of the page's own shortcuts.
    for (const type of ['keydown', 'keyup', 'keypress', 'input', 'paste', 'copy']) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
    return {place, root};
  }

  /** To be called when a box has got its place in the page. */
  const suit = (place) => tokumei.look.suit(place, ours.get(place));

  tokumei.elements = {element, sign, box, isOurs: (node) => ours.has(node), suit};
})();
