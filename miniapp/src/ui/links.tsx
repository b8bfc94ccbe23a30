import { Card } from './card';
import { open } from './navigate';
import { Row, type RowProps } from './row';

export interface Link extends Omit<RowProps, 'onPress'> {
  path: string;
}

/** A card of ways to other pages. */
export const Links = ({ to, className }: { to: readonly Link[]; className?: string }) => (
  <Card className={className}>
    {to.map(({ path, ...row }) => (
      <Row key={path} {...row} onPress={() => open(path)} />
    ))}
  </Card>
);
