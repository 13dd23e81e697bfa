/** What Luma Retail sells: how a department is labelled, how its goods are called in a sentence, and its key. */
export interface Category {
  readonly label: string
  readonly kind: string
  readonly key: string
}

/** A country Luma sells in. */
export interface Market {
  readonly name: string
  /** The name in a sentence. */
  readonly place: string
  /** ISO 3166-1, two letters. */
  readonly code: string
}

export const categories: readonly Category[] = [
  category('Running', 'running'),
  category('Trail running', 'trail running'),
  category('Yoga', 'yoga'),
  category('Pilates', 'pilates'),
  category('Hiking', 'hiking'),
  category('Climbing', 'climbing'),
  category('Camping', 'camping'),
  category('Cycling', 'cycling'),
  category('E-bikes', 'e-bike'),
  category('Swimming', 'swimming'),
  category('Surf and paddle', 'surf and paddle'),
  category('Sailing', 'sailing'),
  category('Ski and snow', 'ski and snow'),
  category('Ice skating', 'ice skating'),
  category('Football', 'football'),
  category('Basketball', 'basketball'),
  category('Hockey', 'hockey'),
  category('Tennis and padel', 'tennis and padel'),
  category('Golf', 'golf'),
  category('Riding', 'riding'),
  category('Fishing', 'fishing'),
  category('Boxing', 'boxing'),
  category('Dance', 'dance'),
  category('Training', 'training'),
  category('Team sports', 'team sports'),
  category('Fitness equipment', 'fitness equipment'),
  category('Sports nutrition', 'sports nutrition'),
  category('Kids', 'children’s'),
  category('Shoes', 'shoe'),
  category('Bags', 'bag'),
  category('Watches', 'watch'),
  category('Sunglasses', 'sunglasses'),
  category('Outerwear', 'outerwear'),
  category('Base layers', 'base layer'),
  category('Swimwear', 'swimwear'),
  category('Gift cards', 'gift card'),
]

export const markets: readonly Market[] = [
  market('Germany', 'DE'),
  market('France', 'FR'),
  market('Netherlands', 'NL', 'the Netherlands'),
  market('Belgium', 'BE'),
  market('Italy', 'IT'),
  market('Spain', 'ES'),
  market('Austria', 'AT'),
  market('Poland', 'PL'),
  market('Switzerland', 'CH'),
  market('United Kingdom', 'GB', 'the United Kingdom'),
  market('Ireland', 'IE'),
  market('Portugal', 'PT'),
  market('Denmark', 'DK'),
  market('Sweden', 'SE'),
  market('Norway', 'NO'),
  market('Finland', 'FI'),
  market('Czechia', 'CZ'),
  market('United States', 'US', 'the United States'),
  market('Canada', 'CA'),
  market('Australia', 'AU'),
]

/** Cities with a Luma store. */
export const cities: readonly string[] = [
  'Amsterdam, Berlin, Paris, Milan, Madrid, Vienna, Antwerp, Warsaw, Munich, Hamburg, Cologne',
  'Frankfurt, Stuttgart, Leipzig, Lyon, Marseille, Toulouse, Lille, Rotterdam, Utrecht, Brussels',
  'Ghent, Rome, Turin, Naples, Barcelona, Valencia, Seville, Graz, Kraków, Gdańsk, Zürich, Geneva',
  'London, Manchester, Edinburgh, Dublin, Lisbon, Porto, Copenhagen, Stockholm, Malmö, Oslo',
  'Helsinki, Prague, Boston, Chicago, Seattle, Denver, Toronto, Vancouver, Montréal, Sydney',
  'Melbourne',
].flatMap((line) => line.split(', '))

/** Ways to reach a customer, and the keys of their fields. */
export const channels = [
  { label: 'Email', key: 'email' },
  { label: 'Push', key: 'push' },
  { label: 'Text message', key: 'sms' },
  { label: 'WhatsApp', key: 'whatsapp' },
  { label: 'Web push', key: 'webPush' },
  { label: 'In-app message', key: 'inApp' },
  { label: 'Post', key: 'post' },
  { label: 'Call centre', key: 'callCentre' },
] as const

/** Campaigns that come back every year. */
export const campaigns = [
  { label: 'Winter sale', key: 'winterSale' },
  { label: 'Valentine’s Day', key: 'valentinesDay' },
  { label: 'Spring launch', key: 'springLaunch' },
  { label: 'Easter', key: 'easter' },
  { label: 'Marathon season', key: 'marathonSeason' },
  { label: 'Mother’s Day', key: 'mothersDay' },
  { label: 'Father’s Day', key: 'fathersDay' },
  { label: 'Mid-season sale', key: 'midSeasonSale' },
  { label: 'Summer sale', key: 'summerSale' },
  { label: 'Summer holidays', key: 'summerHolidays' },
  { label: 'Back to school', key: 'backToSchool' },
  { label: 'Autumn launch', key: 'autumnLaunch' },
  { label: 'Luma Days', key: 'lumaDays' },
  { label: 'Singles’ Day', key: 'singlesDay' },
  { label: 'Black Friday', key: 'blackFriday' },
  { label: 'Christmas', key: 'christmas' },
] as const

/** What the data science team predicts for every customer. */
export const predictions = [
  { label: 'Churn', key: 'churn', of: 'leaving within 90 days' },
  { label: 'Purchase', key: 'purchase', of: 'buying within 7 days' },
  { label: 'Return', key: 'returns', of: 'sending the next order back' },
  { label: 'Upgrade', key: 'upgrade', of: 'reaching the next loyalty tier' },
  { label: 'Luma Plus', key: 'lumaPlus', of: 'taking out a Luma Plus membership' },
  { label: 'Store visit', key: 'storeVisit', of: 'coming to a store this week' },
  { label: 'Discount need', key: 'discountNeed', of: 'buying only with a voucher' },
  { label: 'Unsubscribe', key: 'unsubscribe', of: 'leaving the newsletter' },
] as const

function market(name: string, code: string, place: string = name): Market {
  return { name, code, place }
}

function category(label: string, kind: string): Category {
  const words = label.replaceAll('-', ' ').split(' ')
  const rest = words.slice(1).map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return { label, kind, key: [words[0]?.toLowerCase(), ...rest].join('') }
}
