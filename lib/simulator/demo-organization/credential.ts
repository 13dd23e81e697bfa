/** The demo organization and its server-to-server credential. It opens nothing but a simulator, so it is no secret. */
export const demoCredential = {
  orgId: '5F1C0DE0A1B2C3D4E5F60718@AdobeOrg',
  clientId: '7d0c4be29a3f4f1c8a52e6b1c90f37d4',
  clientSecret: 'p8e-demo-k3TqWm9ZbXr7LcVn2HsYf5',
} as const
