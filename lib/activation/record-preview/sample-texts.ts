import { stableFraction, stablePick } from './stable-fraction'

type Values = readonly [string, ...string[]]

/** What a text field is likely to hold, by the words of its name; the first rule that fits decides. */
const rules: readonly (readonly [name: RegExp, values: Values])[] = [
  [/sha ?256|hash/, ['8e43ca37701228e74983efdbd0cff5c16b3b1e5d4e29a7c05626d4d25a018e11']],
  [/ecid/, ['1457500653634928640']],
  [/email label/, ['Ana Ruiz']],
  [/e ?mail( address)?$/, ['ana@example.com']],
  [/extension$/, ['12', '207']],
  [/validity/, ['valid', 'consistent']],
  [/phone|fax|mobile/, ['+16195550143']],
  [/first name|given name/, ['Ana']],
  [/last name|family name|surname/, ['Ruiz']],
  [/full name|display name/, ['Ana Ruiz']],
  [/handle|user name|login/, ['ana.ruiz']],
  [/url|uri|link|page$|website/, ['https://www.example.com/new', 'https://www.example.com/sale']],
  [/country code|nationality/, ['US']],
  [/country/, ['United States']],
  [/postal|zip/, ['92101']],
  [/state|province/, ['CA']],
  [/city|town|municipality/, ['San Diego']],
  [/region|county/, ['San Diego County']],
  [/street 1|address( line)?( 1)?$/, ['410 Harbor Drive']],
  [/box$/, ['1204']],
  [/street|address/, ['Unit 12']],
  [/time zone/, ['America/Los_Angeles']],
  [/language|locale/, ['en-US']],
  [/currency/, ['USD', 'EUR']],
  [/gender/, ['female']],
  [/weekday/, ['tuesday', 'thursday', 'saturday']],
  [/reason/, ['user request', 'inactivity', 'price', 'delivery time']],
  [/status$/, ['active', 'pending', 'verified']],
  [/(^| )val$|permission$|consent$/, ['y']],
  [/source/, ['web form', 'app', 'point of sale']],
  [/channel/, ['email', 'app', 'web', 'store']],
  [/sentiment|tone/, ['positive', 'neutral']],
  [/tier|loyalty level/, ['gold', 'silver', 'platinum']],
  [/price band/, ['mid', 'premium']],
  [/level|band/, ['high', 'medium', 'advanced']],
  [/plan|subscription/, ['annual', 'monthly']],
  [/shoe/, ['38', '39', '40']],
  [/size/, ['S', 'M', 'L']],
  [/colou?r/, ['teal', 'navy', 'sand', 'black']],
  [/category|topic|department/, ['outdoor', 'running', 'home', 'travel']],
  [/brand/, ['Northway', 'Alder', 'Fjell']],
  [/store|shop|branch/, ['Harbor Square', 'Old Town', 'North Park']],
  [/platform|operating system/, ['ios', 'android']],
  [/device/, ['phone', 'tablet', 'desktop']],
  [/payment/, ['credit card', 'invoice', 'wallet']],
  [/delivery|shipping/, ['home delivery', 'click and collect', 'parcel locker']],
  [/surface/, ['trail', 'road', 'track']],
  [/goal/, ['half marathon', 'stay in shape', 'first 10 km']],
  [/club|team/, ['Bay Runners', 'Harbor Sports Club']],
  [/comment|note|remark|description/, ['Ring twice, please', 'Came quickly, well packed']],
  [/search|query/, ['rain jacket', 'trail shoes', 'gift card']],
  [/dwelling|housing/, ['apartment', 'house']],
  [/version/, ['2.4.1', '3.0.2']],
  [/variant|group|test/, ['A', 'B']],
  [/created by|updated by|author|owner/, ['crm-import', 'web-sdk']],
  [/type|kind/, ['primary', 'personal']],
  [/label|title/, ['Home', 'Personal']],
]

const plainWords: Values = ['standard', 'regular', 'premium', 'seasonal', 'online', 'local', 'weekly']

/** What names end in that hold a number of an order, a customer or a voucher. */
const identifies = /(^| )(id|key|number|code|account|voucher|token|sku)$/

/** @param words  the last name of the path, then the last two, e.g. `city` and `preferred store city` */
export function sampleText(path: string, [last, lastTwo]: readonly [string, string]): string {
  const values = valuesFor(last) ?? (identifies.test(last) ? undefined : (valuesFor(lastTwo) ?? plainWords))
  return values ? stablePick(values, path) : identifier(path, last)
}

function valuesFor(words: string): Values | undefined {
  return rules.find(([name]) => name.test(words))?.[1]
}

/** `crm id` → `CRM-482913`. */
function identifier(path: string, words: string): string {
  const [first = ''] = words.split(' ').slice(-2)
  const digits = String(Math.floor(100_000 + stableFraction(path) * 900_000))
  return first.length > 2 ? `${first.slice(0, 3).toUpperCase()}-${digits}` : digits
}
