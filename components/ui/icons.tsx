import type { ReactNode } from 'react'

export type IconProps = { className?: string }

function Icon({ className = 'size-4', children }: IconProps & { children: ReactNode }) {
  return (
    <svg
      className={`shrink-0 ${className}`}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  )
}

const fromPath = (d: string) => (props: IconProps) => (
  <Icon {...props}>
    <path d={d} />
  </Icon>
)

export const CheckIcon = fromPath('m5 12.5 4.5 4.5L19 7.5')
export const CrossIcon = fromPath('m6.5 6.5 11 11m0-11-11 11')
export const MinusIcon = fromPath('M6 12h12')
export const PlusIcon = fromPath('M6 12h12m-6-6v12')
export const WarningIcon = fromPath('M12 4 2.8 19.500h18.400L12 4Zm0 6v4.200m0 2.900v.1')
export const InfoIcon = fromPath('M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.600v5m0-8.300v.1')
export const ErrorIcon = fromPath('M8.5 3.500h7l5 5v7l-5 5h-7l-5-5v-7l5-5ZM12 8v4.700m0 3.200v.1')
export const SuccessIcon = fromPath('M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm-3.8 8.8 2.7 2.7 5-5.4')
export const SearchIcon = fromPath('M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.300L20 20')
export const FilterIcon = fromPath('M4 6.5h16M7 12h10m-7 5.500h4')
export const PasteIcon = fromPath(
  'M9 5H6.500A1.5 1.5 0 0 0 5 6.500v12A1.5 1.5 0 0 0 6.5 20h11a1.5 1.5 0 0 0 1.5-1.500v-12A1.5 1.5 0 0 0 17.5 5H15M9 3.500h6v3H9v-3Z',
)
export const ChevronDownIcon = fromPath('m6.5 9.5 5.5 5.5 5.5-5.5')
export const ChevronRightIcon = fromPath('m9.5 6.5 5.5 5.5-5.5 5.5')
export const ExternalIcon = fromPath(
  'M14 5h5v5m0-5-8 8m-1-7H6.500A1.5 1.5 0 0 0 5 7.500v10A1.5 1.5 0 0 0 6.5 19h10a1.5 1.5 0 0 0 1.5-1.500V14',
)
export const CopyIcon = fromPath(
  'M9 9h9.500A1.5 1.5 0 0 1 20 10.500v8a1.5 1.5 0 0 1-1.5 1.500h-8A1.5 1.5 0 0 1 9 18.500V9Zm6-5H5.500A1.5 1.5 0 0 0 4 5.500V15',
)
export const EyeIcon = fromPath(
  'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm9.5-2.800a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.600Z',
)
export const EyeOffIcon = fromPath(
  'M4 4l16 16M9.8 5.800A9 9 0 0 1 12 5.500c6 0 9.5 6.5 9.5 6.500a16 16 0 0 1-2.7 3.400m-2.9 2.200a8.7 8.7 0 0 1-3.9.9c-6 0-9.5-6.5-9.5-6.500a16 16 0 0 1 4-4.500m3.6 2.400a2.8 2.8 0 0 0 3.9 4',
)
export const PauseIcon = fromPath('M9 6v12m6-12v12')
export const UserIcon = fromPath(
  'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20c.6-3.6 3.6-5.5 7.5-5.500s6.9 1.9 7.5 5.5',
)
export const SunIcon = fromPath(
  'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0-5v1.500m0 15V21m9-9h-1.500m-15 0H3m15.4-6.4-1.1 1.100M6.7 17.300l-1.1 1.100m12.8 0-1.1-1.100M6.7 6.7 5.6 5.6',
)
export const MoonIcon = fromPath('M19.5 14.500A8 8 0 0 1 9.5 4.500a8 8 0 1 0 10 10Z')
export const ScreenIcon = fromPath(
  'M4.5 5h15A1.5 1.5 0 0 1 21 6.500v8a1.5 1.5 0 0 1-1.5 1.500h-15A1.5 1.5 0 0 1 3 14.500v-8A1.5 1.5 0 0 1 4.5 5ZM9 20h6m-3-4v4',
)
export const SignOutIcon = fromPath(
  'M14 5H6.500A1.5 1.5 0 0 0 5 6.500v11A1.5 1.5 0 0 0 6.5 19H14m2.5-3.500L20 12l-3.5-3.500M20 12H10',
)
