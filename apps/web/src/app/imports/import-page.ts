import { Component } from '@angular/core';

@Component({ selector: 'tt-import-page', template: '' })
export class ImportPage {}
