/** Documented for server-to-server credentials of Experience Platform; comma-separated on the wire. */
export const signInScope = 'openid,session,AdobeID,read_organizations,additional_info.projectedProductContext'
