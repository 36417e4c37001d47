import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'

/** Help of the forms that associate a role with a group, and take it away. */
export function GroupRoleHelp({ title, reference }: { title: string; reference: string }) {
  return (
    <GreengrassHelp title={title} reference={reference}>
      <p>
        The group role is what connectors and functions on the core may do in AWS: write to a stream, publish a message,
        read a secret. Its trust policy must let <code>greengrass.amazonaws.com</code> assume it.
      </p>
      <p>
        The service role is another one: by it Greengrass itself acts in the account. It is set once for each Region,
        with AWS's own tools.
      </p>
    </GreengrassHelp>
  )
}
