import {
  connectorStates,
  environmentStates,
  type Steerable,
  type SteerableConnector,
  type SteerableEnvironment,
} from '@/lib/sandbox-control/kinds'

/** An environment or a connector, as something to choose and steer. */
export interface Subject {
  id: string
  title: string
  description: string
  environmentId: string
  /** Empty where it is the environment itself. */
  connectorId: string
  now: Steerable & Partial<Pick<SteerableConnector, 'scenario'>>
}

/** Everything of EVS that can be steered: each environment, and then its connectors. */
export const subjectsOf = (environments: SteerableEnvironment[]): Subject[] =>
  environments.flatMap((environment) => {
    const { environmentId, environmentName, connectors } = environment
    return [
      {
        id: environmentId,
        title: `${environmentName} (the environment itself)`,
        description: environmentId,
        environmentId,
        connectorId: '',
        now: environment,
      },
      ...connectors.map((connector) => ({
        id: connector.connectorId,
        title: `${environmentName} · ${connector.type} · ${connector.applianceFqdn}`,
        description: connector.connectorId,
        environmentId,
        connectorId: connector.connectorId,
        now: connector,
      })),
    ]
  })

/** The one of an id; nothing where it is gone. */
export const subjectOf = (subjects: Subject[], id: string): Subject | undefined =>
  subjects.find((subject) => subject.id === id)

/** The states that one can be put into. */
export const stateChoices = (connector: boolean): readonly string[] => (connector ? connectorStates : environmentStates)
