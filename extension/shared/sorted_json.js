const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])])
  );
};

/** JSON with its keys sorted, two spaces, a line end, as the files in sites/ are: what has changed is a small difference. */
export const sortedJson = (value) => `${JSON.stringify(sorted(value), null, 2)}\n`;
