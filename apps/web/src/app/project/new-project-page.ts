import { Component } from '@angular/core';

@Component({ selector: 'tt-new-project-page', template: '' })
export class NewProjectPage {}
