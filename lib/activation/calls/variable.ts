import type { StepId } from '../steps'
import type { Reference } from '../template'

/** The name of a value that a reader of a written call fills in, or that an earlier answer gives: `dataflowId`. */
export type VariableName = string

/** A variable, or a value that is known already. */
export type WrittenValue = { readonly variable: VariableName } | string

/** Where calls go and who makes them: the same for every call. */
export const standingVariables = {
  aepBaseUrl: 'https://platform.adobe.io',
  imsBaseUrl: 'https://ims-na1.adobelogin.com',
  orgId: '',
  clientId: '',
  clientSecret: '',
  sandbox: '',
} as const satisfies Record<string, string>

/** What is known of them without a secret. */
export type KnownVariables = Readonly<Partial<Record<keyof typeof standingVariables, string>>>

/** The variable that stands for the id of what a step makes: `profile-connection` gives `profileConnectionId`. */
export function idVariable(step: StepId): VariableName {
  return `${step.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`
}

/** The version of the dataflow, which a patch has to name. */
export const etagVariable: VariableName = 'dataflowEtag'

export function variableOf(reference: Reference): VariableName {
  return '$ref' in reference ? idVariable(reference.$ref) : reference.$secret
}

/** As a shell writes it: `dataflowId` gives `DATAFLOW_ID`. */
export function shellName(variable: VariableName): string {
  return variable.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()
}
