/** What EVS goes without. */
export interface Consequences {
  header: string
  text: string
}

const unwatched =
  'Hosts and licenses are not checked any more, EVS adds no hosts, and AWS Health reports the environment as impaired.'

/**
 * What deleting a connector means for its environment (EVS user guide: creating connectors, concepts, troubleshooting).
 * `vcfVersion` as in `VCF-5.2.2`; undefined where it is not known.
 */
export function consequences(type: string | undefined, vcfVersion: string | undefined): Consequences {
  switch (type) {
    case 'SDDC_MANAGER':
      return {
        header: 'EVS goes without SDDC Manager',
        text: `${unwatched} ${
          vcfVersion?.startsWith('VCF-')
            ? 'EVS made this connector by itself when it installed VCF. AWS does not say that it makes it again: you create the next one, with an FQDN and a secret of your own.'
            : 'VCF 5.2 requires a connector to SDDC Manager; you can create another one.'
        }`,
      }
    case 'OPERATIONS_MANAGER':
      return {
        header: 'EVS goes without Operations Manager',
        text: `${unwatched} VCF 9 requires a connector to Operations Manager; you can create another one.`,
      }
    case 'VCENTER':
      return {
        header: 'EVS goes without vCenter',
        text: 'EVS does not follow the life of its VMs any more, and entitles none for Windows Server until there is another connector.',
      }
    default:
      return {
        header: `EVS goes without ${type ?? 'this appliance'}`,
        text: 'What EVS does through this connector ends. AWS’s user guide says what that is; this console does not know the type yet.',
      }
  }
}
