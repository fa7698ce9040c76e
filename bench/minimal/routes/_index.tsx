import { IndexTable, Page, Text } from '@shopify/polaris';

const rows = Array.from({ length: 50 }, (_, n) => ({ id: String(n), name: `#${1000 + n}` }));

/** The least that a list in the admin can weigh: one Polaris IndexTable. */
export default function Table() {
  return (
    <Page title="Rows">
      <IndexTable itemCount={rows.length} selectable={false} headings={[{ title: 'Name' }, { title: 'Number' }]}>
        {rows.map((row, position) => (
          <IndexTable.Row key={row.id} id={row.id} position={position}>
            <IndexTable.Cell>
              <Text as="span">{row.name}</Text>
            </IndexTable.Cell>
            <IndexTable.Cell>{row.id}</IndexTable.Cell>
          </IndexTable.Row>
        ))}
      </IndexTable>
    </Page>
  );
}
