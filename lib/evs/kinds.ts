/** The connector types that EVS's API model knew in November 2026; what AWS answers may go beyond them. */
export const connectorTypes = ['VCENTER', 'SDDC_MANAGER', 'OPERATIONS_MANAGER'] as const
