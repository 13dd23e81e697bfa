/** A sandbox as Sandbox Management describes it. */
export interface Sandbox {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly state: 'creating' | 'active' | 'deleting' | 'resetting' | 'deleted' | 'failed'
  readonly type: 'production' | 'development'
  readonly region: string
  readonly isDefault: boolean
  readonly etag: number
  readonly createdDate: string
  readonly lastModifiedDate: string
  readonly createdBy: string
  readonly modifiedBy: string
}
