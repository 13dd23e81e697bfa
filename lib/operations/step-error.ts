import type { StepError } from '../activation/activation-event'
import { AppError, PlatformError } from '../errors'

/** What a person may see of an error, to be stored with the step it stopped. */
export function toStepError(error: unknown, newId: () => string): StepError {
  const { code, title, detail, fields } =
    error instanceof AppError ? error : new AppError('internal', { cause: error })
  return {
    code,
    title,
    detail,
    fields,
    requestId: error instanceof PlatformError ? error.requestId : newId(),
  }
}
