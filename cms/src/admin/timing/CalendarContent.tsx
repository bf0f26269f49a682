import { Typography } from '@strapi/design-system';

export default () => <Typography tag="p">In den nächsten Wochen ist nichts vorgesehen.</Typography>;
