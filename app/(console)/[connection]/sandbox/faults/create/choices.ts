import type { Choice } from '@/components/form/choice'
import { behaviours, behaviourWords, type KnownOperation } from '@/lib/sandbox-control/kinds'

/** What a rule can be about: everything, all of a service, one operation. */
export function operationChoices(operations: KnownOperation[]): Choice[] {
  const services = [...new Set(operations.map(({ operation }) => operation.split('.')[0] ?? ''))]
  return [
    { value: '*', label: '*', description: 'Every operation of every service.' },
    ...services.map((service) => ({
      value: `${service}.*`,
      label: `${service}.*`,
      description: 'Every operation of this service.',
    })),
    ...operations.map(({ operation }) => ({ value: operation, label: operation })),
  ]
}

/** What can go wrong with an operation: the exceptions that its API model has, then what a network does. */
export function effectChoices(operations: KnownOperation[], operation: string): Choice[] {
  const covered = operations.filter((each) => covers(operation, each.operation))
  const statuses = new Map(covered.flatMap(({ exceptions }) => exceptions.map(({ code, status }) => [code, status])))
  const exceptions = [...statuses].map(([code, status]) => ({
    value: `exception:${code}`,
    label: code,
    description: `Nothing is done: status ${status}.`,
  }))
  const pages = covered.some((each) => each.pages)
  return [
    ...exceptions,
    ...behaviours
      .filter((name) => pages || !behaviourWords[name].pagesOnly)
      .map((name) => ({
        value: `behaviour:${name}`,
        label: behaviourWords[name].title,
        description: behaviourWords[name].means,
      })),
  ]
}

const covers = (pattern: string, operation: string) =>
  pattern === '*' || pattern === operation || (pattern.endsWith('.*') && operation.startsWith(pattern.slice(0, -1)))
