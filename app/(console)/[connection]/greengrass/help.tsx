import type { ReactNode } from 'react'
import { HelpPanel } from '@/components/shell/help-panel'

/** A page's help: its own words, then what concerns every page of Greengrass. `reference`: AWS's page, without `.html`. */
export function GreengrassHelp({
  title,
  reference,
  children,
}: {
  title: string
  reference: string
  children: ReactNode
}) {
  const base = 'https://docs.aws.amazon.com/greengrass/v1/apireference'
  return (
    <HelpPanel title={title}>
      {children}
      <h3>The end of Greengrass V1</h3>
      <p>
        AWS announced that Greengrass V1 ends on 7 October 2026. After that day a live account may refuse every call on
        these pages; the sandbox goes on.
      </p>
      <p>
        <a href={`${base}/${reference}.html`} rel="noreferrer" target="_blank">
          This operation in AWS's reference (opens in a new tab)
        </a>
      </p>
    </HelpPanel>
  )
}

/** Help of the list of connector definitions and of one of them. */
export function ConnectorDefinitionsHelp() {
  return (
    <GreengrassHelp title="Connector definitions" reference="listconnectordefinitions-get">
      <p>
        A connector definition is a list of connectors: modules of AWS that run on Greengrass cores and reach a service
        or a device.
      </p>
      <p>
        A definition is changed by creating a version of it. Versions themselves never change. A version runs on cores
        once a version of a group refers to it and that group is deployed.
      </p>
      <p>
        Versions can never be deleted: they are gone when their definition is. An old version is restored by a new one
        that holds the same.
      </p>
      <p>
        The tag <code>console-op</code> marks what this console created; it finds the definition again by it when AWS's
        answer was lost.
      </p>
    </GreengrassHelp>
  )
}

/** Help of the forms that state the connectors of a version. */
export function ConnectorVersionHelp({ title, reference }: { title: string; reference: string }) {
  return (
    <GreengrassHelp title={title} reference={reference}>
      <h3>Connectors</h3>
      <p>
        The connectors on this page are the whole version: what is not on the page is not in the version. A version may
        hold no connector, and each connector once.
      </p>
      <h3>ARN of a connector</h3>
      <p>
        The ARN names connector and version and has no account:{' '}
        <code>arn:aws:greengrass:REGION::/connectors/SNS/versions/4</code>
      </p>
      <h3>Parameters</h3>
      <p>
        For AWS's own connectors the form knows the parameters of each version, from the developer guide. What the guide
        leaves open is marked uncertain, and only warned about. A field left blank leaves its key out. Values reach AWS
        as they are typed. Anyone who may read the definition sees them: name a secret, never type one.
      </p>
      <h3>Form and JSON</h3>
      <p>
        Each connector can be edited as a form or as the JSON that AWS takes. Both are the same connector: nothing is
        lost by changing the view. The JSON also takes characters that a field of one line cannot.
      </p>
    </GreengrassHelp>
  )
}

/** Help of the page that compares two versions of a connector definition. */
export function CompareVersionsHelp() {
  return (
    <GreengrassHelp title="Compare versions" reference="getconnectordefinitionversion-get">
      <p>
        A connector is the same on both sides by its ID, else by its name in the ARN, since a version holds each
        connector once. Parameters are compared by key, letter by letter.
      </p>
      <p>The order of connectors and of parameters means nothing to Greengrass. Where only that differs, it is said.</p>
    </GreengrassHelp>
  )
}

/** Help of the list of groups and of one of them. */
export function GroupsHelp() {
  return (
    <GreengrassHelp title="Groups" reference="listgroups-get">
      <p>
        A group is what is deployed to a core. Each of its versions refers to at most one version of seven kinds of
        definition, and states all of them: a kind that a version does not refer to is not deployed.
      </p>
      <p>A new version of a definition changes nothing on a core until a new version of the group refers to it.</p>
    </GreengrassHelp>
  )
}

/** Help of the form that creates a version of a group. */
export function CreateGroupVersionHelp() {
  return (
    <GreengrassHelp title="Create group version" reference="creategroupversion-post">
      <p>
        A group version states the whole group. AWS drops every kind that is left out, without a word; so this form
        starts from the group's latest version, and asks before a kind is dropped.
      </p>
      <p>
        Before it is created, the group is read again. Where somebody else has created a version in the meantime,
        nothing is created, and you can bring your changes onto the newer version.
      </p>
      <p>Creating a version deploys nothing.</p>
    </GreengrassHelp>
  )
}

/** Help of the definitions of the six kinds besides connectors. */
export function OtherDefinitionsHelp() {
  return (
    <GreengrassHelp title="Other definitions" reference="listcoredefinitions-get">
      <p>
        Besides connectors, a group version refers to a version each of a core, device, function, logger, resource and
        subscription definition. They are shown as AWS has them, in JSON.
      </p>
      <p>
        This console creates and changes connector definitions and groups. The other definitions are made with the AWS
        CLI or an SDK; which version of them a group refers to is decided here.
      </p>
    </GreengrassHelp>
  )
}
