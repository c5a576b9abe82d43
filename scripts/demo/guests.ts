/** To whom the demo merchant writes, and what it offers them. */
export const guests = [
  'Ayu',
  'Budi',
  'Citra',
  'Dewi',
  'Eko',
  'Fajar',
  'Gita',
  'Hadi',
  'Indah',
  'Joko',
  'Kartika',
]
export const offers = [
  '25% off every batik this weekend at',
  'a bag of Gayo coffee is yours with your next order at',
  'free delivery until Sunday from',
]
