import { runService } from '@okoce/platform';
import { enrolment } from './service';

void runService(enrolment);
