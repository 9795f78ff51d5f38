/** The notice that stands on the workspace and on every report (product.md rule 18). */
export const disclaimer =
  'For convenience only. The accuracy of these figures is not guaranteed and they are not proof of license compliance. Nothing done here changes a real agreement or entitlement.'
