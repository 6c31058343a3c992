/**
 * Text as the host's JSON wants it: a surrogate without its other half, which a page can hold, becomes the sign for what
 * cannot be read. Of the same length, so that spans hold. It is what `String.prototype.toWellFormed` does, which Debian's
 * Node 18, where the tests run too, does not have.
 * @param {unknown} value
 */
export const wellFormed = (value) => String(value).replace(/\p{Surrogate}/gu, '\ufffd');
