import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'

/** Help of the forms that deploy a group. */
export function DeployHelp() {
  return (
    <GreengrassHelp title="Deploy" reference="createdeployment-post">
      <p>
        A deployment brings a version of the group to its core: AWS builds it, the core fetches it, and says whether it
        took it. The page of the deployment follows that by itself.
      </p>
      <h3>Readiness</h3>
      <p>
        What can be told before: exactly one core, a service role, definitions that exist, a group role where connectors
        need one, no other deployment. A pass is no promise: the core itself is not asked.
      </p>
      <p>“Could not tell” is no pass: it was not readable, or nobody knows.</p>
      <h3>Redeploy</h3>
      <p>A redeployment brings again what an earlier deployment brought, be it the latest version or an older one.</p>
    </GreengrassHelp>
  )
}

/** Help of the form that resets a group's deployments. */
export function ResetDeploymentsHelp() {
  return (
    <GreengrassHelp title="Reset deployments" reference="resetdeployments-post">
      <p>
        A reset takes a group off its core: before the group is deleted, when it moves to another core, or to begin
        again. Its versions stay, and can be deployed anew.
      </p>
      <h3>By force</h3>
      <p>
        AWS forgets the deployments without waiting for the core. A core that answers again later may still run what it
        had.
      </p>
    </GreengrassHelp>
  )
}
