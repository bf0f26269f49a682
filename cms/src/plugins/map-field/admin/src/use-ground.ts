import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Ground } from '../../ground';

/** Region, base map and other sites; `failed` once they could not be fetched: the field works without. */
export function useGround(): { ground: Ground | undefined; failed: boolean } {
  const { get } = useFetchClient();
  const [ground, setGround] = useState<Ground>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isOver = false;
    get<Ground>('/map-field/ground').then(
      ({ data }) => !isOver && setGround(data),
      () => !isOver && setFailed(true),
    );
    return () => {
      isOver = true;
    };
  }, [get]);
  return { ground, failed };
}
