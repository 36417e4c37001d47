/** Where a connection works. `account` may be words where its number is not known. */
export interface Place {
  account: string
  region: string
}

/** Says that an ARN's account or Region is not the connection's; nothing where it is, or where it cannot be told. */
export function elsewhere(arn: string, place: Place | undefined): string | undefined {
  const [, , , region = '', account = ''] = arn.startsWith('arn:') ? arn.split(':') : []
  if (!place) return undefined
  const differs: string[] = []
  if (/^[a-z]{2,}-[a-z-]+-\d+$/.test(region) && region !== place.region)
    differs.push(`Region ${region}, this connection in ${place.region}`)
  if (/^\d{12}$/.test(account) && /^\d{12}$/.test(place.account) && account !== place.account)
    differs.push(`account ${account}, this connection in ${place.account}`)
  if (differs.length > 0) return `This ARN is in ${differs.join('; and in ')}. Check that this is meant.`
}
