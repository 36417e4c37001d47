import { GreengrassHelp } from '@/app/(console)/[connection]/greengrass/help'

/** Help of the page that puts a version of a connector definition live. */
export function PutLiveHelp() {
  return (
    <GreengrassHelp title="Put a version live" reference="creategroupversion-post">
      <p>A new version of a connector definition changes nothing on a core by itself. It takes three steps:</p>
      <ol>
        <li>the version of the definition, which is made;</li>
        <li>a version of a group that refers to it, and to everything else that the group referred to before;</li>
        <li>a deployment of that group version.</li>
      </ol>
      <p>
        Each step is a change of its own with a record of its own. You can stop after any of them: this page finds out
        from AWS which are done, whoever made them, and goes on from there.
      </p>
      <h3>Which groups</h3>
      <p>
        Groups whose latest version refers to this definition. A group that does not refer to it yet gets it by its own
        form, Create group version.
      </p>
    </GreengrassHelp>
  )
}
