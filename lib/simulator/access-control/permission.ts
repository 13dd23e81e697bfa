/** Permissions by their names in Access Control; `view-segments` after its label in the product, the rest documented. */
export const permissionNames = [
  'view-destinations',
  'manage-destinations',
  'activate-destinations',
  'view-profiles',
  'view-segments',
  'view-sandboxes',
  'manage-sandboxes',
] as const

/** What a product profile may grant. */
export type Permission = (typeof permissionNames)[number]
