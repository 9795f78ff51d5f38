import type { SoftwareReportInput } from '@entitle/schema/inventory/inventory.inputs'

const of = (publisher: string, name: string, ...versions: string[]): Reported => ({ publisher, name, versions })

/** A package as Add or Remove Programs lists it; the devices of the demo company are not all at the same version. */
export interface Reported extends Omit<SoftwareReportInput, 'version'> {
  versions: string[]
}

/** What every device has. */
export const onEveryDevice: Reported[] = [
  of('Microsoft Corporation', 'Microsoft Edge', '142.0.3595.94', '142.0.3595.90', '141.0.3537.99'),
  of('Microsoft Corporation', 'Microsoft Edge WebView2 Runtime', '142.0.3595.94', '142.0.3595.90'),
  of('Microsoft Corporation', 'Microsoft OneDrive', '25.199.1012.0002'),
  of('Microsoft Corporation', 'Microsoft Update Health Tools', '5.72.0.0'),
  of('Microsoft Corporation', 'Microsoft Intune Management Extension', '1.93.102.0'),
  of('Microsoft Corporation', 'Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.44.35211', '14.44.35211.0'),
  of('Microsoft Corporation', 'Microsoft Visual C++ 2015-2022 Redistributable (x86) - 14.44.35211', '14.44.35211.0'),
  of('Google LLC', 'Google Chrome', '142.0.7444.176', '142.0.7444.163', '141.0.7390.123'),
  of('Igor Pavlov', '7-Zip 24.09 (x64)', '24.09'),
  of('VideoLAN', 'VLC media player', '3.0.21', '3.0.20'),
  of('Zoom Communications, Inc.', 'Zoom Workplace (64-bit)', '6.6.19875', '6.5.12055'),
  of('ESET, spol. s r.o.', 'ESET Endpoint Security', '12.0.2058.0', '11.1.2062.0'),
  of('Fortinet Technologies (Canada) Inc.', 'FortiClient', '7.4.3.1790'),
  of('AgileBits Inc.', '1Password', '8.11.18'),
  of('Dell Inc.', 'Dell Command | Update for Windows Universal', '5.5.0'),
]

/** Office, in the language of the device. */
export const office = (language: string): Reported =>
  of('Microsoft Corporation', `Microsoft 365 Apps for enterprise - ${language}`, '16.0.19328.20190', '16.0.19231.20216')

/** What some devices have besides, whatever the work done on them. */
export const onSomeDevices: Reported[] = [
  of('win.rar GmbH', 'WinRAR 7.13 (64-bit)', '7.13.0'),
  of('Notepad++ Team', 'Notepad++ (64-bit x64)', '8.8.7'),
  of('TechSmith Corporation', 'Snagit 2024', '24.3.1.3010'),
  of('Dominik Reichl', 'KeePass Password Safe 2.58', '2.58'),
  of('TeamViewer', 'TeamViewer', '15.71.4'),
  of('DeepL SE', 'DeepL', '25.10.1'),
]

/** What the work done on a device asks for. */
export const forWork = {
  engineering: [
    of('Autodesk, Inc.', 'Autodesk AutoCAD 2026 - Français (French)', '25.1.62.0'),
    of('Autodesk, Inc.', 'Autodesk Revit 2026', '26.3.0.37'),
    of('Autodesk, Inc.', 'Autodesk Access', '2.21.0.594'),
    of('Autodesk, Inc.', 'Autodesk Genuine Service', '7.2.0.9'),
    of('Bluebeam, Inc.', 'Bluebeam Revu x64 21', '21.6.0'),
  ],
  drawing: [
    of('Trimble, Inc.', 'SketchUp 2025', '25.0.660'),
    of('Chaos Software EOOD', 'Enscape 4.11', '4.11.0.142'),
    of('Dassault Systemes SolidWorks Corp', 'SOLIDWORKS 2025 SP04', '33.140.0070'),
  ],
  design: [
    of('Adobe Inc.', 'Adobe Creative Cloud', '6.8.0.821'),
    of('Adobe Inc.', 'Adobe Photoshop 2026', '27.0'),
    of('Adobe Inc.', 'Adobe Illustrator 2026', '30.0'),
    of('Adobe Inc.', 'Adobe InDesign 2026', '21.0'),
    of('Figma, Inc.', 'Figma', '125.9.10'),
  ],
  development: [
    of('JetBrains s.r.o.', 'IntelliJ IDEA 2025.2.4', '252.27397.103'),
    of('Docker Inc.', 'Docker Desktop', '4.51.0', '4.49.0'),
    of('The Git Development Community', 'Git', '2.51.2', '2.50.1'),
    of('Microsoft Corporation', 'Microsoft Visual Studio Code', '1.106.2', '1.105.1'),
    of('Node.js Foundation', 'Node.js', '24.11.1'),
    of('Postman', 'Postman x86_64 11.71.7', '11.71.7'),
  ],
  finance: [
    of('Sage', 'Sage 100 Comptabilité', '12.00'),
    of('Microsoft Corporation', 'Microsoft Power BI Desktop (x64)', '2.148.1226.0'),
    of('Tableau', 'Tableau 2025.2 (20252.25.1014.0823)', '25.2.1157'),
    of('Adobe', 'Adobe Acrobat (64-bit)', '25.001.20844'),
  ],
  office: [
    of('Adobe', 'Adobe Acrobat (64-bit)', '25.001.20844', '25.001.20756'),
    of('Druide informatique inc.', 'Antidote 12', '12.4.1'),
  ],
  analysis: [
    of('The MathWorks, Inc.', 'MATLAB R2025b', '25.2'),
    of('Wolfram Research, Inc.', 'Wolfram 14.3 (M-WIN-D 14.3.0 13182534)', '14.3.0'),
    of('Python Software Foundation', 'Python 3.13.9 (64-bit)', '3.13.9150.0'),
  ],
} satisfies Record<string, Reported[]>

export type Work = keyof typeof forWork
