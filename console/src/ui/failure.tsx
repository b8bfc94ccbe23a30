import { Alert, Button } from 'antd';

/** A call that failed, in a sentence, with the way to try it again. */
export const Failure = ({ failure, again }: { failure: string | undefined; again: () => void }) =>
  failure === undefined ? null : (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={failure}
      action={<Button onClick={again}>再试一次</Button>}
    />
  );
