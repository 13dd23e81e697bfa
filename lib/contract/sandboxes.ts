/** `GET /api/sandboxes`. */
export interface SandboxView {
  readonly name: string
  readonly title: string
  readonly type: 'production' | 'development'
  readonly isDefault: boolean
}
