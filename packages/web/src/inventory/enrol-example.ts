const software = [
  { name: 'AutoCAD LT 2026 - English', publisher: 'Autodesk, Inc.', version: '31.0' },
  { name: '7-Zip 24.09 (x64)', publisher: 'Igor Pavlov', version: '24.09' },
]

const mutation =
  'mutation Enrol($input: SubmitInventoryInput!) { submitInventory(input: $input) { id name softwareCount } }'

/** The report of a made-up device as the playground takes it. */
export const enrolMutation = `mutation EnrolDevice {
  submitInventory(input: {
    deviceId: "pc-0001"
    deviceName: "PC-0001"
    operatingSystem: "Windows 11 Enterprise"
    software: [
${software.map(({ name, publisher, version }) => `      { name: "${name}", publisher: "${publisher}", version: "${version}" }`).join('\n')}
    ]
  }) { id name softwareCount }
}`

/** The same report sent from a shell to the API at `address`. */
export const enrolCommand = (address: string): string => `curl "${address}" \\
  --header "Authorization: Bearer $ENTITLE_ADMIN_TOKEN" \\
  --header "Content-Type: application/json" \\
  --data @- <<'JSON'
{
  "query": "${mutation}",
  "variables": {
    "input": {
      "deviceId": "pc-0001",
      "deviceName": "PC-0001",
      "operatingSystem": "Windows 11 Enterprise",
      "software": [
${software.map((item) => `        ${JSON.stringify(item).replaceAll('":', '": ').replaceAll(',"', ', "')}`).join(',\n')}
      ]
    }
  }
}
JSON`
