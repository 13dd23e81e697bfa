/** Who sits at the browser: the one account of the demo organization. */
export const demoPerson = {
  sub: 'A1B2C3D4E5F6071829304152@AdobeID',
  name: 'Robin Ferrari',
  given_name: 'Robin',
  family_name: 'Ferrari',
  email: 'robin.ferrari@lumaretail.example',
  email_verified: true,
  account_type: 'ent',
  address: { country: 'CH' },
} as const
