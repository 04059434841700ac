import { runService } from '@okoce/platform';
import { trainingEventsService } from './service';

void runService(trainingEventsService);
