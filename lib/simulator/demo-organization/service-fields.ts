import {
  date,
  dateTime,
  type Fields,
  flag,
  forEach,
  group,
  integer,
  list,
  number,
  text,
} from './schema-fields'

const topics = [
  { label: 'Delivery questions', key: 'delivery' },
  { label: 'Returns questions', key: 'returns' },
  { label: 'Payment questions', key: 'payment' },
  { label: 'Size questions', key: 'sizes' },
  { label: 'Warranty questions', key: 'warranty' },
  { label: 'Loyalty questions', key: 'loyalty' },
  { label: 'Account questions', key: 'account' },
  { label: 'Workshop questions', key: 'workshop' },
] as const

const surveys = [
  { label: 'Order survey', key: 'order' },
  { label: 'Store survey', key: 'store' },
  { label: 'Returns survey', key: 'returns' },
  { label: 'Service survey', key: 'service' },
  { label: 'App survey', key: 'app' },
  { label: 'Brand survey', key: 'brand' },
] as const

const payments = [
  { label: 'Credit card', key: 'creditCard' },
  { label: 'Invoice', key: 'invoice' },
  { label: 'Instalments', key: 'instalments' },
  { label: 'Direct debit', key: 'directDebit' },
  { label: 'Wallet', key: 'wallet' },
  { label: 'Gift card', key: 'giftCard' },
] as const

const deliveries = [
  { label: 'Home delivery', key: 'home' },
  { label: 'Click and collect', key: 'clickAndCollect' },
  { label: 'Parcel locker', key: 'locker' },
  { label: 'Same-day delivery', key: 'sameDay' },
  { label: 'Delivery to work', key: 'work' },
] as const

const sports = [
  { label: 'Running level', key: 'running' },
  { label: 'Cycling level', key: 'cycling' },
  { label: 'Swimming level', key: 'swimming' },
  { label: 'Skiing level', key: 'skiing' },
  { label: 'Hiking level', key: 'hiking' },
  { label: 'Tennis level', key: 'tennis' },
  { label: 'Yoga level', key: 'yoga' },
  { label: 'Football level', key: 'football' },
  { label: 'Climbing level', key: 'climbing' },
  { label: 'Gym level', key: 'gym' },
] as const

/** Service, surveys, payment, delivery and what customers tell about themselves. */
export const serviceFields: Fields = {
  service: group('Customer service', {
    hasOpenCase: flag('Open case'),
    caseStatus: text('Status of the latest case'),
    lastContactAt: dateTime('Last contact at'),
    topics: group(
      'Topics',
      forEach(topics, {
        openCases: integer('Open cases'),
        cases12Months: integer('Cases, 12 months'),
        lastOpenedAt: dateTime('Last opened at'),
        lastClosedAt: dateTime('Last closed at'),
        hoursToSolve: number('Hours to solve'),
        lastSatisfaction: integer('Last satisfaction', 'From 1 to 5.'),
        lastChannel: text('Last channel'),
      }),
    ),
  }),
  surveys: group(
    'Surveys',
    forEach(surveys, {
      invitedAt: dateTime('Invited at'),
      answeredAt: dateTime('Answered at'),
      score: integer('Score', 'From 0 to 10.'),
      previousScore: integer('Previous score'),
      comment: text('Comment'),
      sentiment: text('Tone of the comment'),
      themes: list('Themes', text('Theme')),
    }),
  ),
  payments: group(
    'Payments',
    forEach(payments, {
      isStored: flag('Stored'),
      orders12Months: integer('Orders, 12 months'),
      spend12Months: number('Spend, 12 months', 'In euro.'),
      lastUsedAt: dateTime('Last used at'),
      failures90Days: integer('Failures, 90 days'),
      limit: number('Limit', 'In euro.'),
    }),
  ),
  deliveries: group(
    'Deliveries',
    forEach(deliveries, {
      orders12Months: integer('Orders, 12 months'),
      lastUsedAt: dateTime('Last used at'),
      lateShare: number('Share that came late', 'From 0 to 1.'),
      rating: number('Rating'),
      note: text('Note for the driver'),
    }),
  ),
  sports: group(
    'Sports',
    forEach(sports, {
      level: text('Own estimate'),
      hoursPerWeek: number('Hours a week'),
      since: integer('Since', 'Year.'),
      goal: text('Goal'),
      club: text('Club'),
      nextEventDate: date('Next event on'),
      shoeSize: text('Shoe size'),
      preferredSurface: text('Preferred surface'),
    }),
  ),
  household: group('Household', {
    size: integer('Household: people'),
    children: integer('Household: children'),
    youngestBirthYear: integer('Household: birth year of the youngest'),
    hasPet: flag('Household: pet'),
    hasCar: flag('Household: car'),
    hasGarden: flag('Household: garden'),
    dwelling: text('Household: kind of dwelling'),
    members: list(
      'Household members',
      group('Member', { relation: text('Relation'), birthYear: integer('Birth year') }),
    ),
  }),
}
