import type { LicenseMetric } from '@entitle/schema/agreement/agreement.values'

export interface DemoAgreement {
  name: string
  publisher: string
  title: string
  count: number
  metric: LicenseMetric
  /** Its first and last day, counted from today. */
  from: number | null
  to: number | null
  group: string | null
}

const lyon = 'Siège Lyon'
const nantes = 'Agence Nantes'
const lille = 'Agence Lille'
const london = 'London Office'
const montreal = 'Bureau de Montréal'
const studies = 'Bureau d’études'
const it = 'IT Department'
const finance = 'Finance et RH'

export const demoGroups = [lyon, nantes, lille, london, montreal, studies, it, finance]

const device = 'PER_DEVICE'
const user = 'PER_USER'
const site = 'SITE'
const none = 'NOT_COUNTED'

type Row = [string, string, string, number, LicenseMetric, number | null, number | null, string | null]

const rows: Row[] = [
  // Design and engineering
  ['AutoCAD, bureau d’études', 'Autodesk', 'AutoCAD', 12, device, -330, 35, studies],
  ['AutoCAD LT, Lyon', 'Autodesk', 'AutoCAD LT', 10, device, -200, 165, lyon],
  ['Revit, London', 'Autodesk', 'Revit', 4, device, -400, -35, london],
  ['Bluebeam Revu', 'Bluebeam', 'Bluebeam Revu', 16, device, -120, 245, studies],
  ['SketchUp Pro, Nantes', 'Trimble', 'SketchUp Pro', 6, device, -90, 275, nantes],
  ['Archicad, Lille', 'Graphisoft', 'Archicad', 3, device, -500, -135, lille],
  ['Enscape', 'Chaos', 'Enscape', 5, device, -30, 335, studies],
  ['ArcGIS Pro', 'Esri', 'ArcGIS Pro', 2, device, 20, 385, null],
  ['MicroStation, Montréal', 'Bentley Systems', 'MicroStation', 3, device, -365, 0, montreal],
  ['SOLIDWORKS Standard', 'Dassault Systèmes', 'SOLIDWORKS Standard', 4, device, -150, 215, nantes],
  ['Mathematica', 'Wolfram Research', 'Mathematica', 1, device, null, null, studies],
  ['MATLAB', 'MathWorks', 'MATLAB', 3, device, -280, 85, studies],
  // Documents, pictures, words
  ['Adobe Creative Cloud', 'Adobe', 'Creative Cloud All Apps', 6, device, -310, 55, london],
  ['Acrobat Pro', 'Adobe', 'Acrobat Pro', 25, device, -310, 55, lyon],
  ['FineReader PDF', 'ABBYY', 'FineReader PDF Corporate 16', 4, device, null, null, lyon],
  ['Antidote', 'Druide informatique', 'Antidote+ Entreprise', 40, user, -60, 305, lyon],
  ['DeepL Pro', 'DeepL', 'DeepL Pro Advanced', 12, user, -100, 265, null],
  ['Figma', 'Figma', 'Figma Organization', 8, user, -250, 115, london],
  ['Miro', 'Miro', 'Miro Business', 20, user, -20, 345, null],
  ['Snagit', 'TechSmith', 'Snagit', 15, device, null, null, lyon],
  ['Zoom Workplace', 'Zoom', 'Zoom Workplace Business', 60, user, -210, 155, it],
  // Development and operations
  ['JetBrains All Products Pack', 'JetBrains', 'All Products Pack', 10, user, -275, 90, it],
  ['Docker Business', 'Docker', 'Docker Business', 10, user, -180, 185, it],
  ['GitHub Enterprise', 'GitHub', 'GitHub Enterprise', 12, user, -180, 185, it],
  ['Jira', 'Atlassian', 'Jira', 50, user, -45, 320, it],
  ['SonarQube', 'SonarSource', 'SonarQube Developer Edition', 1, none, -300, 65, it],
  ['SQL Toolbelt', 'Redgate', 'SQL Toolbelt', 4, user, -700, -335, it],
  ['Veeam Backup', 'Veeam', 'Veeam Backup & Replication Enterprise Plus', 8, none, -600, 495, it],
  ['vSphere, Lille', 'VMware', 'vSphere Standard', 6, none, -1100, -10, lille],
  ['PRTG', 'Paessler', 'PRTG Network Monitor', 1, site, -800, null, it],
  ['ESET Endpoint Security', 'ESET', 'ESET Endpoint Security', 60, device, -340, 25, it],
  ['FortiClient', 'Fortinet', 'FortiClient EMS', 60, device, -340, 390, it],
  ['1Password', '1Password', '1Password Business', 60, user, -15, 350, null],
  ['TeamViewer', 'TeamViewer', 'TeamViewer Corporate', 3, user, -320, 45, it],
  ['Citrix DaaS, Montréal', 'Citrix', 'Citrix DaaS', 15, user, 40, 405, montreal],
  ['Nessus Professional', 'Tenable', 'Nessus Professional', 1, none, -70, 295, it],
  // Figures
  ['Sage 100 Comptabilité', 'Sage', 'Sage 100 Comptabilité', 5, device, -328, 37, finance],
  ['Cegid HR', 'Cegid', 'Cegid HR Ultimate', 3, user, -140, 225, finance],
  ['Tableau Creator', 'Tableau', 'Tableau Creator', 4, user, -230, 135, finance],
  ['WinRAR', 'win.rar', 'WinRAR', 60, site, null, null, null],
]

/** 40 agreements of one company: running, ending soon, ended, not begun, without dates; of every metric. */
export const demoAgreements: DemoAgreement[] = rows.map(([name, publisher, title, count, metric, from, to, group]) => ({
  name,
  publisher,
  title,
  count,
  metric,
  from,
  to,
  group,
}))

const keys = 'Registration key: DEMO-7F3A-92C1-0B44\nHelp desk of the vendor: +33 4 00 00 00 00, contract 118-204'
const contact = 'Contact: Claire Morel, purchasing. Renewed by purchase order, not by card.'

/** What is noted of some of them. */
export const demoDetails: Record<string, string> = {
  'Adobe Creative Cloud': contact,
  'Archicad, Lille': keys,
  'AutoCAD LT, Lyon': contact,
  'Sage 100 Comptabilité': keys,
  TeamViewer: contact,
  'Veeam Backup': keys,
}
