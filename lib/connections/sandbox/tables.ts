import type { Account, Table } from '@/lib/sandbox/kit'

/** What a role's trust policy demands, by the role's ARN. A role that nothing is said of lets everyone of the account in. */
export interface Role {
  /** Refuses a call with another one, or with none. */
  externalId?: string
  /** There is no such role, which looks like one that trusts somebody else. */
  gone?: boolean
}

/** Roles of an account that are particular about who assumes them. */
export const rolesOf = (account: Account): Table<Role> => account.table<Role>('sts.roles')

/** One AssumeRole call as it came. */
export interface RoleCall {
  roleArn: string
  sessionName: string
  externalId?: string
  policy?: string
}

/** The key of the one value of {@link callsOf}. */
export const everyCall = 'calls'

/** The last calls of AssumeRole that were answered, oldest first. */
export const callsOf = (account: Account): Table<RoleCall[]> => account.table<RoleCall[]>('sts.calls')
