import { refuse } from '#domain/outcome'
import { admitToApplication, admitToEntitlement, admitToOffice } from './admission.ts'
import { applicationStateNames, applicationTransitions } from './application-states.ts'
import type {
  ApplicationCommand,
  ApplicationCommandType,
  Command,
  EntitlementCommand,
  EntitlementCommandType,
  OfficeCommand,
  OfficeCommandType,
} from './commands.ts'
import { applicantHandlers } from './decide-application.ts'
import { entitlementHandlers } from './decide-entitlement.ts'
import { officeHandlers } from './decide-office.ts'
import { reviewHandlers } from './decide-review.ts'
import { startHandlers } from './decide-start.ts'
import type { Decided, OfApplication, OfEntitlement } from './deciding.ts'
import { entitlementState } from './entitlement.ts'
import { entitlementStateNames, entitlementTransitions } from './entitlement-states.ts'
import type { Asking } from './facts.ts'

const applicationHandlers: {
  readonly [Type in ApplicationCommandType]: (
    command: ApplicationCommand<Type>,
    of: OfApplication,
  ) => Decided
} = { ...applicantHandlers, ...reviewHandlers }

const handlersOfEntitlement: {
  readonly [Type in EntitlementCommandType]: (
    command: EntitlementCommand<Type>,
    of: OfEntitlement,
  ) => Decided
} = entitlementHandlers

const handlersOfOffice: {
  readonly [Type in OfficeCommandType]: (command: OfficeCommand<Type>, asking: Asking) => Decided
} = { ...startHandlers, ...officeHandlers }

/**
 * Decide a command: who asks, what stands on record, and when decide what happens; nothing happens here.
 *
 * First comes whether the actor may (permission table), then whether the state allows it (transition tables), then the
 * rules of the command. To whoever may not see a thing the answer is as if it did not exist.
 *
 * @returns the events, in order, to be applied and kept in one transaction; none when nothing changes; or the refusal.
 */
export function decide(command: Command, asking: Asking): Decided {
  if (isOfApplication(command)) return decideOfApplication(command, asking)
  if (isOfEntitlement(command)) return decideOfEntitlement(command, asking)
  return decideOfOffice(command, asking)
}

function isOfApplication(command: Command): command is ApplicationCommand {
  return command.type in applicationHandlers
}

function isOfEntitlement(command: Command): command is EntitlementCommand {
  return command.type in handlersOfEntitlement
}

function decideOfApplication<Type extends ApplicationCommandType>(
  command: ApplicationCommand<Type>,
  asking: Asking,
): Decided {
  const admitted = admitToApplication(command, asking)
  if (!admitted.ok) return admitted
  const { state } = admitted.value
  if (applicationTransitions[state][command.type] === undefined) {
    const { th: stateTh, en: stateEn } = applicationStateNames[state]
    return refuse('application-state', { stateTh, stateEn })
  }
  return applicationHandlers[command.type](command, { ...asking, application: admitted.value })
}

function decideOfEntitlement<Type extends EntitlementCommandType>(
  command: EntitlementCommand<Type>,
  asking: Asking,
): Decided {
  const admitted = admitToEntitlement(command, asking)
  if (!admitted.ok) return admitted
  const state = entitlementState(admitted.value, asking.now)
  if (entitlementTransitions[state][command.type] === undefined) {
    const { th: stateTh, en: stateEn } = entitlementStateNames[state]
    return refuse('entitlement-state', { stateTh, stateEn })
  }
  return handlersOfEntitlement[command.type](command, { ...asking, entitlement: admitted.value })
}

function decideOfOffice(command: OfficeCommand, asking: Asking): Decided {
  const admitted = admitToOffice(command.type, targetOf(command, asking), asking)
  return admitted.ok ? runOffice(command, asking) : admitted
}

function runOffice<Type extends OfficeCommandType>(
  command: OfficeCommand<Type>,
  asking: Asking,
): Decided {
  return handlersOfOffice[command.type](command, asking)
}

function targetOf(
  command: OfficeCommand,
  { actor, facts }: Asking,
): { readonly personId?: string; readonly province?: string } {
  switch (command.type) {
    case 'start':
    case 'renew':
      return actor.kind === 'person' ? { personId: actor.personId } : {}
    case 'grant-entitlement':
    case 'grant-role':
    case 'end-role':
    case 'end-person':
    case 'restore-person':
      return { personId: command.personId }
    case 'set-quota':
      return { province: command.province }
    case 'end-agreement': {
      const agreement = facts.record.agreements.find(({ id }) => id === command.agreementId)
      return agreement === undefined ? {} : { province: agreement.province }
    }
    default:
      return {}
  }
}
