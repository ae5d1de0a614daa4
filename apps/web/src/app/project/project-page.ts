import { Component } from '@angular/core';

@Component({ selector: 'tt-project-page', template: '' })
export class ProjectPage {}
