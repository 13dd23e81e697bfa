/** Who made something: the user, and the client through which that user came. */
export interface Owner {
  readonly user: string
  readonly client: string
}

/** Client name Adobe's own user interface leaves on what it creates, documented. */
const adobeUi = 'exc_app'

/** People of the marketing teams, who work in Adobe's interface; the platform shows no more than an account id. */
const people: readonly Owner[] = [
  '71C4A90E5F3B8D26A1E04C9B@AdobeID',
  '0B93E6D1A47F52C88D15F3A7@AdobeID',
  'E2578C1F09AD4B6377F0D94E@AdobeID',
  '4A6F03D9B8E1C7255C2B81E3@AdobeID',
].map((user) => ({ user, client: adobeUi }))

/** Service credentials: for these the platform writes the client id in both places. */
const services: readonly Owner[] = [
  'svc-loyalty-engine',
  'svc-customer-data-platform',
  'svc-store-systems',
  'svc-contact-centre',
  'svc-infrastructure-as-code',
  '3b7f0c9d52e64a18b0d6e7a4519c28f3',
].map((client) => ({ user: client, client }))

/** Owners of what the organization had from the start. */
export const owners: readonly Owner[] = [...people, ...services]
