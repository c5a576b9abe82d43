/** Data with one of everything that JSON has; the corpus calls the last page `$d`. */
export const samplePages: readonly unknown[] = [
  {
    detail: [
      { nomor: '1', sku: 'item-1', qty: '2', price: '2000' },
      { nomor: '2', sku: 'item-2', qty: '1', price: '1000' },
    ],
  },
  { summary: [{ total: '3000', discount: '10' }] },
  { history: [] },
  {
    text: 'héllo wörld — €5 😀',
    html: `<b class="x">'A' & "B"</b>`,
    empty: '',
    spaces: '  a b  ',
    control: 'a\u0000b\n\t\r\u007f\u00a0\u2028\ufeff`',
    n: 1000000,
    small: 0.000012345,
    price: 19.99,
    half: 2.5,
    third: 0.3333333333333333,
    neg: -42,
    zero: 0,
    five: 5,
    huge: 1.7976931348623157e308,
    tiny: 5e-324,
    big: 12345678901234567000,
    yes: true,
    no: false,
    nothing: null,
    list: [1, 'two', null, true, [1, 2.5], { k: 'v' }],
    words: ['alpha', 'beta', 'gamma'],
    numbers: [3, 1, 2, 10, 0.5],
    lists: [[1, 2], [3], []],
    emptyList: [],
    map: { b: 2, a: 1, ä: 3, Z: null, '': 'empty', 'with space': 4, 10: 'ten', 9: 'nine' },
    emptyMap: {},
    nested: { a: { b: { c: 'deep' } } },
    people: [
      { name: 'Ani', age: 30, tags: ['x', 'y'] },
      { name: 'Budi', age: 25, tags: [] },
      { name: 'Citra', age: null },
    ],
  },
]

export const sampleValues: Readonly<Record<string, string>> = { name: 'Sigit', amount: '3400', blank: '' }
