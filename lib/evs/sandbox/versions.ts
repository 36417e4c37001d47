import type { Operation } from '@/lib/sandbox/kit'

interface Versions {
  vcfVersions: { vcfVersion: string; status: string; defaultEsxVersion: string; instanceTypes: string[] }[]
  instanceTypeEsxVersions: { instanceType: string; esxVersions: string[] }[]
}

/** `GetVersions`: VCF 5.2.2 is available, 5.2.1 restricted (EVS user guide, versions provided). */
export const getVersions: Operation<unknown, Versions> = () => ({
  vcfVersions: [
    {
      vcfVersion: 'VCF-5.2.1',
      status: 'RESTRICTED',
      defaultEsxVersion: 'ESXi80U3b-24280767',
      instanceTypes: ['i4i.metal'],
    },
    {
      vcfVersion: 'VCF-5.2.2',
      status: 'AVAILABLE',
      defaultEsxVersion: 'ESXi80U3g-24859861',
      instanceTypes: ['i4i.metal', 'i7i.metal-24xl'],
    },
  ],
  instanceTypeEsxVersions: [
    { instanceType: 'i4i.metal', esxVersions: ['ESXi80U3b-24280767', 'ESXi80U3g-24859861'] },
    { instanceType: 'i7i.metal-24xl', esxVersions: ['ESXi80U3g-24859861'] },
  ],
})
